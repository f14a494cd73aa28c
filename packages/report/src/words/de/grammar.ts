/** What was likely meant. */
export const meant = (nearest: string | null): string =>
  nearest === null ? '' : `; meinten Sie ${nearest}?`;
