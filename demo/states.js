/** Only for the demo: shows the journey that was chosen, in the language, colours and width that were chosen. */
(() => {
  const sheet = document.querySelector('.sheet');
  const stage = document.querySelector('.stage');
  const switches = document.querySelector('.switches');
  const links = [...document.querySelectorAll('.journeys a')];
  const showOf = (link) => new URL(link.href).searchParams.get('show');

  /** What stands in the address, so that a state can be sent to somebody. */
  const chosen = () => new URLSearchParams(location.search);

  function remember(name, value) {
    const parameters = chosen();
    parameters.set(name, value);
    history.replaceState(null, '', `?${parameters}`);
  }

  function make(tag, attributes, fallback) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
    element.textContent = fallback;
    return element;
  }

  function show(link) {
    for (const other of links) other.toggleAttribute('aria-current', other === link);
    const { reference, token, endpoint } = link.dataset;
    sheet.replaceChildren(
      make('waymark-progress', { reference, token, endpoint, 'heading-level': '2' }, 'Questions? Call 020 7946 0018.'),
    );
    const prompt = switches.elements.prompt.value;
    if (prompt) {
      sheet.append(make('waymark-feedback', { prompt, subject: endpoint ? '' : reference }, ''));
    }
    document.dispatchEvent(new CustomEvent('demo-journey-shown', { detail: endpoint ? undefined : reference }));
  }

  const current = () => links.find((link) => link.hasAttribute('aria-current')) ?? links[0];

  function dress() {
    const { lang, scheme, width } = switches.elements;
    sheet.lang = lang.value;
    sheet.dir = lang.value === 'ar' ? 'rtl' : 'ltr';
    stage.dataset.scheme = scheme.value;
    stage.dataset.width = width.value;
  }

  for (const link of links) {
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      remember('show', showOf(link));
      show(link);
      if (!matchMedia('(min-width: 900px)').matches) stage.scrollIntoView({ block: 'start' });
    });
  }
  switches.addEventListener('change', ({ target }) => {
    remember(target.name, target.value);
    if (target.name === 'prompt') show(current());
    dress();
  });
  switches.addEventListener('submit', (event) => event.preventDefault());

  for (const { name, options } of [...switches.elements].filter(({ name }) => name)) {
    const wanted = chosen().get(name);
    if ([...options].some(({ value }) => value === wanted)) switches.elements[name].value = wanted;
  }
  dress();
  const first = links.find((link) => showOf(link) === chosen().get('show')) ?? links[0];
  show(first);
  first.scrollIntoView({ block: 'nearest' });
})();
