/** A text as the value of a property of a calendar: nothing in it ends the value or the line. */
export const escapeCalendarText = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
