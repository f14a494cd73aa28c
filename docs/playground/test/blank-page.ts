/** A page of the same origin as the playground without anything in it, where a look at the playground ends. */
export const BLANK_PAGE = 'blank.html';
