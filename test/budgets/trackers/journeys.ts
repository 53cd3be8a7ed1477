const ids = ['ordered', 'packed', 'shipped', 'driver', 'delivered'];
const labels = ['Ordered', 'Being packed', 'On its way', 'With the driver', 'Delivered'];

/** A parcel as most are: a few steps, a promise, what comes next, what has happened. */
export const parcel = (at: number) => ({
  kind: 'order',
  title: { en: `Order of ${at} lamps`, nl: `Bestelling van ${at} lampen` },
  stage: 'preparing',
  condition: 'on_track',
  waitingOn: 'provider',
  steps: ids.map((id, index) => ({
    id,
    label: labels[index],
    state: index < 1 ? 'done' : index === 1 ? 'current' : 'upcoming',
    ...(index < 1 && { doneAt: '2026-02-28T18:42:00+01:00' }),
    usual: { from: 1, to: 2, unit: 'working_day' },
  })),
  currentStep: 'packed',
  promise: { from: '2031-03-04', until: '2031-03-05', precision: 'day', source: 'provider' },
  next: { text: 'The parcel goes to the carrier this evening. You then get a number to follow it.', by: 'provider' },
  events: ['Ordered', 'Paid', 'Taken from the shelf', 'Wrapped'].map((text, index) => ({
    at: `2026-02-28T1${index}:00:00+01:00`,
    text,
    place: 'Utrecht',
  })),
});

/** The change that each of them meets. */
export const shipped = {
  stage: 'underway',
  currentStep: 'shipped',
  waitingOn: 'carrier',
  event: { at: '2026-03-02T09:30:00+01:00', text: 'Handed to the carrier', place: 'Utrecht' },
};
