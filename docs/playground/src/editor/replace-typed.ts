/** Puts a text in the place of a part of a field as if it were typed, so that the browser's undo takes it back. */
export function replaceTyped(area: HTMLTextAreaElement, start: number, end: number, text: string): void {
  area.focus();
  area.setSelectionRange(start, end);
  // Old, but the only way that keeps the undo; where it is gone, the text still comes in.
  if (!document.execCommand('insertText', false, text)) area.setRangeText(text, start, end, 'end');
}
