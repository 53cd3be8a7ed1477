const candidates =
  'dialog[open], [aria-modal=true], :is([role=dialog], [role=alertdialog])[data-state=open], .modal.show';

/** A dialog that the page has made modal by script alone locks the page's scrolling, or its pointer, while it is open. */
const isPageLocked = (): boolean =>
  document.body.hasAttribute('data-scroll-locked') || document.body.style.pointerEvents === 'none';

function isModal(dialog: HTMLElement): boolean {
  if (!dialog.getClientRects().length) return false;
  if (dialog.localName === 'dialog') return dialog.matches(':modal');
  return dialog.ariaModal === 'true' || dialog.matches('.modal') || isPageLocked();
}

/**
 * Whether the page has a modal dialog open that `own` is not part of: a native one, or one made by Bootstrap, Radix and the like. Some of
 * them take what lies outside away from assistive technology instead, which says the same.
 */
export function isHostModalOpen(own: Element = document.documentElement): boolean {
  const dialogs = [...document.querySelectorAll<HTMLElement>(candidates)].filter((dialog) => !dialog.contains(own));
  return dialogs.some(isModal) || !!own.closest('[inert], [aria-hidden=true]');
}
