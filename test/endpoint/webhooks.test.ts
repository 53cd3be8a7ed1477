import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';
import { Journey, ImportAnswer, parse } from '../../src/contract/index.js';
import { formats } from '../../src/formats/index.js';
import { endpoint } from './support.js';

const NOON = Date.parse('2026-03-05T12:00:00Z');

/** What a system sends first and then: as small as it can be, in the form that the system documents. */
interface Story {
  reference: string;
  payloads: object[];
  stages: Journey['stage'][];
  settings?: object;
}

const aftership = (tag: string, updated: string) => ({
  event: 'tracking_update',
  msg: {
    id: 'a',
    order_number: 'A-1',
    tracking_number: '3S1',
    tag,
    subtag: `${tag}_001`,
    updated_at: updated,
    checkpoints: [],
  },
});
const easypost = (status: string, updated: string) => ({
  object: 'Event',
  description: 'tracker.updated',
  result: { id: 'trk_1', object: 'Tracker', tracking_code: 'EZ1', status, updated_at: updated, tracking_details: [] },
});
const karrio = (status: string, updated: string) => ({
  event: 'tracker_updated',
  data: { id: 'trk_1', tracking_number: '1Z1', info: { order_id: 'A-1' }, status, updated_at: updated, events: [] },
});
const track17 = (status: string, time: string) => ({
  event: 'TRACKING_UPDATED',
  data: {
    number: 'RR1',
    carrier: 1,
    tag: 'A-1',
    track_info: {
      latest_status: { status, sub_status: `${status}_Other` },
      tracking: { providers: [{ events: [{ time_iso: time, description: status, sub_status: `${status}_Other` }] }] },
    },
  },
});
const shopify = (status: string, happened: string) => ({
  id: happened.length,
  fulfillment_id: 2,
  order_id: 1001,
  status,
  happened_at: happened,
});
const schemaOrg = (status: string) => ({
  '@context': 'https://schema.org',
  '@type': 'Order',
  orderNumber: 'A-1',
  orderStatus: `https://schema.org/${status}`,
});
const zgw = (volgnummer: number, changed: string) => ({
  zaak: { identificatie: 'ZAAK-1', startdatum: '2026-03-01', laatstGemuteerd: changed },
  statussen: [
    { statustype: { volgnummer, omschrijving: `Stap ${volgnummer}`, isEindstatus: false }, datumStatusGezet: changed },
  ],
});
const encompass = (name: string, modified: string) => ({
  loanNumber: 'L-1',
  currentMilestone: name,
  lastModified: modified,
});
const blend = (losMilestone: string, changed: string) => ({
  id: 'B-1',
  losMilestone,
  losMilestoneLastUpdatedDatetime: changed,
});
const hdn = (status: string, datum: string) => ({ kenmerk: 'H-1', status, datum });

const [early, late] = ['2026-03-03T10:00:00Z', '2026-03-04T10:00:00Z'] as const;
const stories: Record<string, Story> = {
  aftership: {
    reference: 'A-1',
    payloads: [aftership('InfoReceived', early), aftership('InTransit', late)],
    stages: ['preparing', 'underway'],
  },
  easypost: {
    reference: 'EZ1',
    payloads: [easypost('pre_transit', early), easypost('in_transit', late)],
    stages: ['preparing', 'underway'],
  },
  karrio: {
    reference: 'A-1',
    payloads: [karrio('pending', early), karrio('in_transit', late)],
    stages: ['received', 'underway'],
  },
  '17track': {
    reference: 'RR1',
    payloads: [track17('InfoReceived', early), track17('InTransit', late)],
    stages: ['preparing', 'underway'],
  },
  shopify: {
    reference: '1001',
    payloads: [shopify('confirmed', early), shopify('in_transit', late)],
    stages: ['received', 'underway'],
    settings: { reference: 'id' },
  },
  'schema-org': {
    reference: 'A-1',
    payloads: [schemaOrg('OrderProcessing'), schemaOrg('OrderInTransit')],
    stages: ['preparing', 'underway'],
  },
  zgw: { reference: 'ZAAK-1', payloads: [zgw(1, early), zgw(2, late)], stages: ['received', 'underway'] },
  encompass: {
    reference: 'L-1',
    payloads: [encompass('Started', early), encompass('Submittal', late)],
    stages: ['received', 'underway'],
  },
  blend: {
    reference: 'B-1',
    payloads: [blend('Submitted', early), blend('Underwriting', late)],
    stages: ['received', 'underway'],
  },
  hdn: { reference: 'H-1', payloads: [hdn('SX09', early), hdn('SX04', late)], stages: ['received', 'underway'] },
};

/** An endpoint that knows every system, to which one of them sends. Time goes by between what it sends. */
function hearing(t: TestContext, name: string) {
  let now = NOON;
  const { settings } = stories[name]!;
  const made = endpoint(t, {
    clock: () => (now += 60_000),
    sources: { formats, settings: settings ? { [name]: settings as Record<string, unknown> } : {} },
  });
  const send = async (body: object) => {
    const answer = await made.ask('POST', `/import/${name}`, { owner: true, body });
    const told: unknown = await answer.json();
    assert.equal(answer.status, 200, JSON.stringify(told));
    assert.ok(ImportAnswer.safeParse(told).success);
    return told as { reference: string; revision: number; changed: boolean };
  };
  const stored = () => made.store.journeys.read(stories[name]!.reference);
  return { ...made, send, stored };
}

describe('the systems that the endpoint hears', () => {
  it('are all that there is a format for', () => {
    assert.deepEqual(Object.keys(stories).sort(), formats.map(({ name }) => name).sort());
  });

  for (const [name, { reference, payloads, stages }] of Object.entries(stories)) {
    it(`${name}: move a journey on, and a customer with a link reads it`, async (t) => {
      const { send, ask } = hearing(t, name);
      for (const [index, payload] of payloads.entries()) {
        const told = await send(payload);
        assert.deepEqual([told.reference, told.changed], [reference, true]);
        const link = await ask('POST', '/links', { owner: true, body: { reference } });
        const { token } = (await link.json()) as { token: string };
        const answer = await ask('POST', '/status', { body: { reference, token } });
        const { journey } = (await answer.json()) as { journey: Journey };
        assert.ok(parse(Journey, journey).ok);
        assert.equal(journey.stage, stages[index]);
      }
    });

    it(`${name}: change nothing by what they send twice, now or later`, async (t) => {
      const { send, stored } = hearing(t, name);
      const [first, second] = payloads as [object, object];
      const told = await send(first);
      assert.deepEqual(await send(first), { ...told, changed: false });
      await send(second);
      const after = await stored();
      assert.equal((await send(second)).changed, false);
      assert.deepEqual(await stored(), after);
    });

    if (name !== 'schema-org') {
      it(`${name}: take nothing back by what arrives too late`, async (t) => {
        const { send, stored } = hearing(t, name);
        const [first, second] = payloads as [object, object];
        await send(second);
        await send(first);
        assert.equal((await stored())?.stage, stages[1]);
        await send(second);
        await send(first);
        assert.equal((await stored())?.stage, stages[1]);
      });
    }
  }
});

describe('two parcels of one order', () => {
  it('are each as new as their own last word, in whatever order the words arrive', async (t) => {
    const { send, stored } = hearing(t, 'aftership');
    const of = (number: string, tag: string, updated: string) => {
      const { msg, ...rest } = aftership(tag, updated);
      return { ...rest, msg: { ...msg, id: number, tracking_number: number } };
    };
    await send(of('3S1', 'InTransit', late));
    await send(of('3S2', 'InfoReceived', early));
    await send(of('3S1', 'InfoReceived', early));
    assert.deepEqual(
      (await stored())?.parts?.map((part) => [part.tracking?.number, part.stage]),
      [
        ['3S1', 'underway'],
        ['3S2', 'preparing'],
      ],
    );
  });
});

describe('a signed webhook, whole', () => {
  const secrets = { aftership: 'a-secret', '17track': 'k-secret' };

  it('is taken from AfterShip and from 17TRACK, each with the signature that it documents', async (t) => {
    const { ask, store } = endpoint(t, { clock: () => NOON, sources: { formats, secrets } });
    const ships = JSON.stringify(stories['aftership']!.payloads[1]);
    const tracks = JSON.stringify(track17('Delivered', late));
    const sent = [
      ['aftership', ships, 'aftership-hmac-sha256', createHmac('sha256', 'a-secret').update(ships).digest('base64')],
      ['17track', tracks, 'sign', createHash('sha256').update(`${tracks}/k-secret`).digest('hex')],
    ] as const;
    for (const [name, raw, header, signature] of sent) {
      const answer = await ask('POST', `/import/${name}`, { raw, headers: { [header]: signature } });
      assert.equal(answer.status, 200, await answer.text());
    }
    assert.equal((await store.journeys.read('A-1'))?.stage, 'underway');
    assert.equal((await store.journeys.read('RR1'))?.stage, 'done');
  });
});
