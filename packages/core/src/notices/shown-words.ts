/** The words between two offsets of a message, with the bracket that closes one opened in them: "reversal (chargeback)". */
export function shownWords(text: string, start: number, end: number): string {
  const words = text.slice(start, end);
  const isOpen = words.lastIndexOf('(') > words.lastIndexOf(')') && text[end] === ')';
  return isOpen ? `${words})` : words;
}
