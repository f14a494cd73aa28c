/** What was likely meant. */
export const meant = (nearest: string | null): string =>
  nearest === null ? '' : `; ¿quería decir ${nearest}?`;
