let region: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * The page's one polite live region. It is in the light DOM, since some screen readers miss regions in shadow trees, and it is
 * made empty before it is needed, since a region that arrives together with its text is not read.
 * Every copy of the script finds the same one.
 */
function liveRegion(): HTMLElement {
  if (region?.isConnected) return region;
  region = document.querySelector<HTMLElement>('[data-waymark-live]') ?? undefined;
  if (!region) {
    region = document.createElement('div');
    region.dataset['waymarkLive'] = '';
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    // Out of sight without leaving the accessibility tree. Set through CSSOM, which a strict CSP allows.
    const hide: Record<string, string> = {
      position: 'absolute',
      width: '1px',
      height: '1px',
      margin: '-1px',
      border: '0',
      padding: '0',
      overflow: 'hidden',
      'clip-path': 'inset(50%)',
      'white-space': 'nowrap',
    };
    for (const [name, value] of Object.entries(hide)) region.style.setProperty(name, value, 'important');
    document.body.append(region);
  }
  return region;
}

/** Makes the live region, so that it is there before the first thing is said. */
export const prepareAnnouncements = (): void => void liveRegion();

/** Lets assistive technology say something once, in the language given. Several at once become one: the last one is the truth. */
export function announce(text: string, lang?: string): void {
  // A region that is new on the page takes assistive technology a while to notice.
  const wait = region?.isConnected ? 100 : 500;
  const target = liveRegion();
  clearTimeout(timer);
  // Emptied first and filled a moment later: the same sentence twice is otherwise no change, and is not said again.
  target.textContent = '';
  timer = setTimeout(() => {
    if (lang) target.lang = lang;
    target.textContent = text;
  }, wait);
}
