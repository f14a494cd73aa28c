/** What was likely meant. */
export const meant = (nearest: string | null): string =>
  nearest === null ? '' : `; может быть, вы имели в виду ${nearest}?`;
