/** What is written alike in every language. */

/** `16:05` on the wall clock. */
export const clock = (wall: Date): string =>
  `${String(wall.getUTCHours()).padStart(2, '0')}:${String(wall.getUTCMinutes()).padStart(2, '0')}`;

/** Who says so, each once. */
export const by = (publishers: readonly string[]): string => `[${[...new Set(publishers)].join('; ')}]`;
