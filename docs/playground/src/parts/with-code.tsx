import type { ComponentChildren } from 'preact';

/** A name or a command in backticks, as the texts of the data have them. */
const NAME = /`([a-z][a-z\d .-]*)`/i;

/** A text with its names and commands as code. */
export const withCode = (text: string): ComponentChildren =>
  text.split(NAME).map((part, i) => (i % 2 === 1 ? <code key={`${i}`}>{part}</code> : part));
