/** `1 rule`, `2 rules`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
/** `disputes` as one of them; the units of the data are plural. */
export const one = (noun: string): string =>
  noun
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1');
/** With a space in front, where there is something. */
export const spaced = (noun: string): string => (noun === '' ? '' : ` ${noun}`);
/** A change of a number. */
export const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `${n}` : 'unchanged');
/** In a row. */
export const list = (items: readonly string[]): string => items.join(', ');
/** What was likely meant. */
export const meant = (nearest: string | null): string =>
  nearest === null ? '' : `; did you mean ${nearest}?`;
/** What an option can be, and what it is unless said. */
export const choices = (names: readonly string[], preset: string): string =>
  list(names.map((name) => (name === preset ? `${name} (default)` : name)));
