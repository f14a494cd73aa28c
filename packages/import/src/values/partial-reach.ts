/** Stands for "reaches nowhere for sure" until the time judged at is known: a page of a list, or a list of which only a part is in the file. */
export const PARTIAL_REACH = '9999-12-31T23:59:59Z';
