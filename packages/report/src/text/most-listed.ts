/** Names that a message lists: of more nobody finds their own in a line. */
export const MOST_LISTED = 12;
