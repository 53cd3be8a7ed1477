/** Goes to the radio that stands in the arrow's direction. WebKit takes the right arrow for the next one in either direction. */
export function moveFromRightToLeft(event: KeyboardEvent): void {
  const { key, target } = event;
  const by = key === 'ArrowLeft' ? 1 : key === 'ArrowRight' ? -1 : 0;
  if (!by || !(target instanceof HTMLInputElement) || target.type !== 'radio') return;
  const radios = [...target.closest('fieldset')!.querySelectorAll<HTMLInputElement>('[type=radio]')];
  const next = radios.at((radios.indexOf(target) + by) % radios.length)!;
  event.preventDefault();
  next.focus();
  next.click();
}
