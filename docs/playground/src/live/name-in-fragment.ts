/** What a fragment names; nothing where its percent signs stand for no text. */
export function nameInFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment.slice(1));
  } catch {
    return '';
  }
}
