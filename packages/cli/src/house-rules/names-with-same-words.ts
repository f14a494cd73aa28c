/** Known names that share words with the given one (`orderDefectRate`, `late-shipments`); rare words count for more. */
export function namesWithSameWords(given: string, known: readonly string[], most: number): string[] {
  const wanted = new Set(wordsOf(given));
  const frequency = new Map<string, number>();
  for (const name of known)
    for (const word of new Set(wordsOf(name))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return known
    .map((name) => {
      const shared = [...new Set(wordsOf(name))].filter((word) => wanted.has(word));
      return { name, weight: shared.reduce((sum, word) => sum + 1 / (frequency.get(word) ?? 1), 0) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ name }) => name);
}

/** The words of a name in lower case, without the `s` of many. */
const wordsOf = (name: string): string[] =>
  (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase().replace(/s$/, ''));
