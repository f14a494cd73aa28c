/** As many lists have a bit of their own. Two such sets of bits, and one more, are still a whole number. */
const BITS = 26;
const BEYOND = 2 ** BITS;
/** The bits of all lists that have one. */
export const EVERY_LIST = BEYOND - 1;
/** The bit of what is no list: facts, the present, values that are given or known from elsewhere. */
export const ANYTHING_ELSE = BEYOND;
/** Every list and what is none. */
export const ANYTHING = -1;

/** The bit that stands for a list, by its place among all; none for those that come late. */
export const bitOf = (place: number): number => (place < BITS ? 1 << place : 0);
