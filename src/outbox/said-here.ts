/**
 * Where it stands which responses were given here: under this name on the device, or in this page's memory where the device keeps
 * nothing. In a file of its own: each page that asks something looks here first, and most visitors have said nothing yet.
 */
export const saidHere: { readonly name: string; text: string | null } = { name: 'waymark-said', text: null };

/** Whether something may have been said here in which all these texts occur. Makes nothing on the device, and asks nobody. */
export function hasSaid(...texts: string[]): boolean {
  try {
    const kept = saidHere.text ?? localStorage.getItem(saidHere.name) ?? '';
    return texts.every((text) => kept.includes(JSON.stringify(text)));
  } catch {
    return false;
  }
}
