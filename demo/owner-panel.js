/**
 * Only for the demo: a strip above a story in which a visitor plays the owner of the site. It moves the journey that the page
 * shows through the same routes that a shop's or a lender's own systems call, so that the widgets below show a real change.
 * The key comes from /demo-key, which exists only where the server was started for a demo.
 */
(() => {
  const ENDPOINT = '/v1';
  const DAY_MS = 86_400_000;

  /** Which stage a step belongs to. An owner's own system knows this of each of its statuses. */
  const STAGE_OF_STEP = {
    started: 'draft',
    placed: 'received',
    received: 'received',
    registered: 'received',
    reported: 'received',
    submitted: 'received',
    'brought-in': 'received',
    packed: 'preparing',
    made: 'preparing',
    documents: 'preparing',
    inspection: 'preparing',
    notice: 'preparing',
    diagnosis: 'preparing',
    'on-the-way': 'underway',
    posted: 'underway',
    valuation: 'underway',
    assessment: 'underway',
    repair: 'underway',
    'out-for-delivery': 'final',
    checked: 'final',
    decision: 'final',
    notary: 'final',
    test: 'final',
    'at-pickup-point': 'ready',
    offer: 'ready',
  };

  /** Whose turn it is while a step is under way, where that is not the owner. */
  const TURN_OF_STEP = {
    started: 'customer',
    'on-the-way': 'carrier',
    'out-for-delivery': 'carrier',
    posted: 'carrier',
    valuation: 'third_party',
    notary: 'third_party',
  };

  const DELAYS = [
    ['weather_delay', 'A storm holds everything up.', 'Een storm houdt alles op.'],
    ['carrier_vehicle_issue', 'The van broke down on the way.', 'De wagen kreeg onderweg pech.'],
    ['backlog', 'It is busier than expected.', 'Het is drukker dan verwacht.'],
    ['third_party', 'Somebody else’s report has not come yet.', 'Het rapport van iemand anders is er nog niet.'],
  ];
  const PROBLEMS = [
    ['carrier_damaged_parcel', 'Something was damaged.', 'Er is iets beschadigd.'],
    [
      'parcel_being_researched',
      'Nobody knows where it is. It is being searched for.',
      'Niemand weet waar het is. Er wordt naar gezocht.',
    ],
    [
      'mistake',
      'A mistake was made with your details. It is being put right.',
      'Er is een fout gemaakt met je gegevens. Die wordt hersteld.',
    ],
  ];
  const OUTCOMES = ['success', 'partial', 'declined', 'cancelled', 'withdrawn', 'returned', 'expired', 'failed'];

  const script = document.currentScript;
  const state = { key: undefined, reference: undefined, journey: undefined };

  // ── Talking to the endpoint ─────────────────────────────────────────────────────────────────────────────────────────

  async function call(method, path, body) {
    const answer = await fetch(`${ENDPOINT}${path}`, {
      method,
      credentials: 'omit',
      headers: { authorization: `Bearer ${state.key}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const content = answer.status === 204 ? undefined : await answer.json();
    if (answer.ok) return content;
    const [wrong] = content?.errors ?? [];
    throw new Error(wrong ? `${wrong.field} must ${wrong.must}` : (content?.title ?? `status ${answer.status}`));
  }

  const path = () => `/journeys/${encodeURIComponent(state.reference)}`;
  const read = async () => {
    state.journey = await call('GET', path());
  };
  const send = (change) => call('POST', `${path()}/events`, change);

  const now = () => new Date().toISOString();
  const calendarDate = (days) => {
    const date = new Date(Date.now() + days * DAY_MS);
    const two = (number) => String(number).padStart(2, '0');
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  };

  // ── What an owner can do ────────────────────────────────────────────────────────────────────────────────────────────

  const isPassable = ({ state: at, audience }) => at !== 'skipped' && audience !== 'staff';
  const place = () => state.journey.steps.findIndex(({ id }) => id === state.journey.currentStep);

  /** Tasks that still hold the journey up, taken off the customer's hands. */
  const settled = () =>
    (state.journey.tasks ?? [])
      .filter((task) => task.state !== 'accepted' && task.state !== 'waived' && task.audience !== 'staff')
      .map(({ rejectedBecause: _, ...task }) => ({ ...task, state: 'accepted' }));

  const smooth = () => ({ condition: 'on_track', reason: null, next: null, tasks: settled() });

  async function moveOn() {
    const { steps, direction } = state.journey;
    if (state.journey.stage === 'done') throw new Error('It has ended already. Go back a step, or reset it.');
    const following = steps.slice(place() + 1).filter(isPassable);
    const [step] = following;
    if (!step) return finish(direction === 'reverse' ? 'returned' : 'success');
    const isLast = following.length === 1;
    await send({
      ...smooth(),
      event: { at: now(), step: step.id, text: step.label },
      currentStep: step.id,
      stage: isLast ? 'done' : (STAGE_OF_STEP[step.id] ?? 'underway'),
      waitingOn: isLast ? 'none' : (TURN_OF_STEP[step.id] ?? 'provider'),
      ...(isLast && { outcome: direction === 'reverse' ? 'returned' : 'success' }),
    });
    return `Now at “${english(step.label)}”.`;
  }

  async function goBack() {
    const step = state.journey.steps.slice(0, place()).filter(isPassable).at(-1);
    if (!step) throw new Error('This is the first step.');
    const text = {
      en: 'Something new came in, so this step is done once more.',
      nl: 'Er kwam iets nieuws binnen, daarom wordt deze stap nog een keer gedaan.',
    };
    await send({
      event: { at: now(), step: step.id, text, reason: 'new_evidence' },
      currentStep: step.id,
      stage: STAGE_OF_STEP[step.id] ?? 'underway',
      condition: 'on_track',
      waitingOn: TURN_OF_STEP[step.id] ?? 'provider',
      reason: { code: 'new_evidence', text, since: calendarDate(0) },
    });
    return `Back at “${english(step.label)}”.`;
  }

  async function makeWell() {
    await send({
      ...smooth(),
      event: { at: now(), text: { en: 'All is well again.', nl: 'Alles loopt weer.' } },
      waitingOn: state.journey.stage === 'done' ? 'none' : (TURN_OF_STEP[state.journey.currentStep] ?? 'provider'),
    });
    return 'On track again; open tasks are accepted.';
  }

  async function delay(form) {
    const [code, en, nl] = DELAYS[form.get('reason')];
    const { promise } = state.journey;
    await send({
      event: { at: now(), text: { en, nl }, reason: code },
      condition: 'delayed',
      waitingOn: code.startsWith('carrier') ? 'carrier' : code.startsWith('third') ? 'third_party' : 'provider',
      reason: { code, text: { en, nl }, since: calendarDate(0) },
      promise: {
        until: form.get('until'),
        precision: 'day',
        source: promise?.source === 'legal' ? 'provider' : (promise?.source ?? 'provider'),
        ...(promise?.timeZone && { timeZone: promise.timeZone }),
        reason: { en, nl },
      },
    });
    return `Delayed until ${form.get('until')}. The first promise is kept.`;
  }

  async function report(form) {
    const [code, en, nl] = PROBLEMS[form.get('reason')];
    await send({
      event: { at: now(), text: { en, nl }, reason: code },
      condition: 'problem',
      waitingOn: 'provider',
      reason: { code, text: { en, nl }, since: calendarDate(0) },
      next: {
        text: { en: 'You hear by tomorrow how it goes on.', nl: 'Je hoort uiterlijk morgen hoe het verdergaat.' },
        by: 'provider',
      },
    });
    return 'There is a problem now. The step has not moved.';
  }

  async function ask(form) {
    const title = form.get('title').trim();
    const [forWhom] = state.journey.parties?.filter(({ role }) => role === 'applicant') ?? [];
    const text = { en: `You are asked for: ${title}`, nl: `Er is je gevraagd om: ${title}` };
    await send({
      event: { at: now(), text, reason: 'documents_missing' },
      condition: 'action_needed',
      waitingOn: 'customer',
      reason: { code: 'documents_missing', since: calendarDate(0) },
      tasks: [
        {
          id: `asked-${Date.now()}`,
          title,
          type: 'upload',
          state: 'open',
          blocking: true,
          due: form.get('due'),
          ...(forWhom && { for: forWhom.id }),
        },
      ],
    });
    return 'The customer has a task now.';
  }

  async function finish(outcome) {
    await send({
      ...smooth(),
      event: { at: now(), text: { en: `This ended: ${outcome}.`, nl: `Dit is afgerond: ${outcome}.` } },
      stage: 'done',
      waitingOn: 'none',
      outcome,
    });
    return `Ended: ${outcome}.`;
  }

  /** Seeds hold days as `@-2d` or `@-2d10:30`, counted from today. */
  const dated = (value) => {
    if (Array.isArray(value)) return value.map(dated);
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, dated(inner)]));
    }
    const found = typeof value === 'string' && /^@([+-]\d+)d(\d\d:\d\d)?$/.exec(value);
    if (!found) return value;
    const day = calendarDate(Number(found[1]));
    return found[2] ? new Date(`${day}T${found[2]}:00`).toISOString() : day;
  };

  async function reset() {
    const seeds = await (await fetch('/seed/journeys.json')).json();
    const seed = seeds.find(({ reference }) => reference === state.reference);
    if (!seed) throw new Error('There is no seed of this journey.');
    // Written over the old one, a journey would rightly say that it went back a step. So the old one is erased first.
    await call('DELETE', `/people/${encodeURIComponent(state.reference)}`);
    await call('PUT', path(), dated(seed));
    remember(true);
    location.reload();
    return 'Reset. The page loads anew.';
  }

  /** What a site's consent tool would say on behalf of the visitor. Without it nothing is noted. */
  async function consent(said) {
    const tag = document.querySelector('script[data-endpoint]');
    if (!tag) throw new Error('There is no script tag of Waymark on this page.');
    tag.dataset.moments = said;
    return said === 'granted'
      ? 'From now on the page notes which answers helped and what was searched in vain. See Questions in the insights.'
      : 'Nothing is noted any more, and what tied the visit together is forgotten.';
  }

  // ── The strip itself ────────────────────────────────────────────────────────────────────────────────────────────────

  const english = (text) => (typeof text === 'string' ? text : (text.en ?? Object.values(text)[0]));
  const words = (code) => code.replaceAll('_', ' ');

  function el(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === 'function') element.addEventListener(name, value);
      else if (value === true) element.setAttribute(name, '');
      else if (value !== false) element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  }

  const summary = el('p', { class: 'owner-panel-now' });
  const result = el('p', { class: 'owner-panel-result', role: 'status' });

  let turn = Promise.resolve();
  /** One thing after another: what is pressed while something is being done is done after it. */
  const act = (run) => (turn = turn.then(() => carryOut(run)));

  async function carryOut(run) {
    result.textContent = '';
    try {
      await read();
      const said = await run();
      await read();
      result.textContent = said;
    } catch (error) {
      result.textContent = `That did not work: ${error.message}`;
    } finally {
      show();
    }
  }

  function show() {
    const { journey, reference } = state;
    summary.textContent = journey
      ? `${reference} · ${[journey.stage, journey.condition, journey.outcome ?? `turn: ${journey.waitingOn}`].map(words).join(' · ')}`
      : `${reference ?? 'No journey is shown yet'}`;
  }

  const button = (label, run) => el('button', { type: 'button', click: () => act(run) }, label);

  const group = (legend, fields, label, run) =>
    el(
      'form',
      {
        submit: (event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          act(() => run(form));
        },
      },
      el('fieldset', {}, el('legend', {}, legend), ...fields, el('button', {}, label)),
    );

  const choice = (name, label, options) =>
    el(
      'label',
      {},
      el('span', {}, label),
      el('select', { name }, ...options.map(([value, text]) => el('option', { value }, text))),
    );
  const field = (name, label, type, value) =>
    el('label', {}, el('span', {}, label), el('input', { name, type, value, required: true }));
  const numbered = (list) => list.map(([, text], index) => [String(index), text]);

  function controls() {
    return el(
      'div',
      { class: 'owner-panel-groups' },
      el(
        'fieldset',
        {},
        el('legend', {}, 'Move it'),
        button('Next step', moveOn),
        button('Back a step', goBack),
        button('All is well again', makeWell),
        button('Reset to the start', reset),
      ),
      group(
        'Delay it',
        [choice('reason', 'Because', numbered(DELAYS)), field('until', 'New date', 'date', calendarDate(6))],
        'Announce the delay',
        delay,
      ),
      group('Report a problem', [choice('reason', 'What happened', numbered(PROBLEMS))], 'Report it', report),
      group(
        'Ask for a document',
        [field('title', 'Which', 'text', 'A copy of your bank statement'), field('due', 'By', 'date', calendarDate(5))],
        'Ask for it',
        ask,
      ),
      group(
        'Finish it',
        [
          choice(
            'outcome',
            'How it ends',
            OUTCOMES.map((outcome) => [outcome, words(outcome)]),
          ),
        ],
        'Finish',
        (form) => finish(form.get('outcome')),
      ),
      el(
        'fieldset',
        {},
        el('legend', {}, 'As the visitor'),
        button('Consent to noting', () => consent('granted')),
        button('Take it back', () => consent('refused')),
      ),
    );
  }

  const MEMORY = 'demo-owner-panel';
  const remember = (isOpen) => {
    try {
      if (isOpen) sessionStorage.setItem(MEMORY, 'open');
      else sessionStorage.removeItem(MEMORY);
    } catch {
      // Without storage the strip starts closed on each page.
    }
  };
  const wasOpen = () => {
    try {
      return sessionStorage.getItem(MEMORY) === 'open';
    } catch {
      return false;
    }
  };

  function follow(reference) {
    state.reference = reference || undefined;
    state.journey = undefined;
    result.textContent = '';
    show();
    if (state.reference) void act(async () => '');
  }

  function build() {
    const body = el(
      'div',
      { class: 'owner-panel-body', id: 'owner-panel-body', hidden: true },
      summary,
      controls(),
      result,
    );
    const toggle = el('button', { type: 'button', class: 'owner-panel-toggle', 'aria-controls': body.id });
    const open = (isOpen) => {
      body.hidden = !isOpen;
      toggle.setAttribute('aria-expanded', String(isOpen));
      toggle.textContent = 'Demo: play the owner';
      remember(isOpen);
    };
    toggle.addEventListener('click', () => open(body.hidden));
    const panel = el('section', { class: 'owner-panel', lang: 'en', dir: 'ltr', 'aria-label': 'Demo: play the owner' });
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || body.hidden) return;
      open(false);
      toggle.focus();
    });
    panel.append(el('div', { class: 'owner-panel-bar' }, toggle, el('a', { href: '/' }, 'All stories')), body);
    open(wasOpen());
    const skip = document.querySelector('.skip');
    if (skip) skip.after(panel);
    else document.body.prepend(panel);
  }

  async function start() {
    const answer = await fetch('/demo-key').catch(() => undefined);
    if (!answer?.ok) return; // not a demo server: a page without a panel
    state.key = (await answer.text()).trim();
    build();
    follow(
      script.dataset.reference ?? document.querySelector('waymark-progress[reference]')?.getAttribute('reference'),
    );
    document.addEventListener('demo-journey-shown', ({ detail }) => follow(detail));
  }

  void start();
})();
