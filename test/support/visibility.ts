/** Whether somebody can see the page, as a test has it. */
function setVisibility(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

export const hidePage = (): void => setVisibility('hidden');
export const showPage = (): void => setVisibility('visible');
