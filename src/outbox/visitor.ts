/** What a browser says of the wishes of whoever uses it. */
export interface Visitor {
  globalPrivacyControl?: unknown;
  doNotTrack?: unknown;
}

/** Whether the visitor wants nothing kept by which they could be known again. */
export const wantsNoTraces = ({ globalPrivacyControl, doNotTrack }: Visitor): boolean =>
  globalPrivacyControl === true || doNotTrack === '1';
