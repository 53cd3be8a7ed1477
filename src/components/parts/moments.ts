import { siteSetting } from '../../elements/site-setting.js';

/** The first copy of the script that looks is the one that notes, for all copies that are on the page. */
const key = Symbol.for('waymark-moments');
const page = globalThis as unknown as { [key]?: () => string | undefined };

const nobody = (): undefined => undefined;
let noting: Promise<typeof import('./noting.js') | undefined> | undefined;

/** Takes what the site says of its visitor's consent. Whoever has told their browser that they want no tracking has told every site. */
function heed(said: unknown): void {
  const { globalPrivacyControl, doNotTrack } = navigator as { globalPrivacyControl?: boolean; doNotTrack?: string };
  if (said === 'granted' && !globalPrivacyControl && doNotTrack !== '1') {
    // Where it does not arrive, nothing is noted.
    noting ??= import('./noting.js').catch(() => (noting = undefined));
    void noting.then((part) => part && (page[key] = part.begin()));
  } else if (said !== undefined) {
    page[key] = nobody;
    void noting?.then((part) => part?.end());
    try {
      localStorage.removeItem('waymark-visit');
      sessionStorage.removeItem('waymark-visit');
    } catch {
      // Where nothing may be stored, nothing was.
    }
  }
}

/**
 * Notes what visitors do with the elements of this page, once the site says that they have consented: by `data-moments="granted"` on
 * the script tag, there from the beginning or set later; or by a `waymark-moments` event on the document with `granted` or `refused` as
 * its detail. Until then nothing is fetched, kept or sent.
 */
export function noteMoments(): void {
  if (page[key]) return;
  page[key] = nobody;
  const look = (): void => heed(siteSetting('moments'));
  const script = document.querySelector('script[data-endpoint]');
  if (script) new MutationObserver(look).observe(script, { attributeFilter: ['data-moments'] });
  document.addEventListener('waymark-moments', (event) => heed((event as CustomEvent<unknown>).detail));
  // A prompt may be seen before what notes has arrived, and what is not counted would make its response rate untrue.
  document.addEventListener('waymark-feedback-shown', (event) => void noting?.then((part) => part?.take(event)));
  look();
}

/** What ties this visit together, so that a message can be told to follow on it; undefined without consent. */
export const visitOf = (): string | undefined => page[key]?.();
