import { type Phrase, phrase } from './phrase.ts';

/** Hint with the known name that takes the fewest edits, or all names where none is near; undefined where there are none. */
export function nearestNameHint(name: string, known: readonly string[]): Phrase | undefined {
  const best = nearestName(name, known);
  if (best !== undefined) return phrase('did-you-mean', 'did you mean {}?', best);
  return known.length > 0 ? phrase('known', 'known: {}', known.join(', ')) : undefined;
}

/** The known name that takes the fewest edits, undefined where none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let fewest = Math.max(3, Math.ceil(name.length / 2)) + 1;
  for (const candidate of known) {
    // Each character more is an edit.
    if (Math.abs(name.length - candidate.length) >= fewest) continue;
    const edits = editsBetween(name.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest) {
      fewest = edits;
      best = candidate;
    }
  }
  return best;
}

/** Levenshtein distance. */
export function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
