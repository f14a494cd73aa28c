import type { Snapshot } from '../snapshot/snapshot-schema.ts';

/** A number, a decimal text, a word, yes or no, or counts for a share. */
export type Answer = number | string | boolean | { readonly numerator: number; readonly denominator: number };

/**
 * The snapshot with one answer in its place; the answer counts as of the snapshot's own time.
 *
 * @param snapshot - A snapshot; it is not changed.
 * @param id - The `id` of an open question, such as `metrics.disputesOpen`.
 * @param answer - What the owner said, in the unit of the question; a share is 0 to 1.
 */
export function answerQuestion(snapshot: Snapshot, id: string, answer: Answer): Snapshot {
  const dot = id.indexOf('.');
  if (dot < 0) return { ...snapshot, [id]: answer };
  const [place, name] = [id.slice(0, dot), id.slice(dot + 1)];
  const before = snapshot[place];
  const group = typeof before === 'object' && before !== null && !Array.isArray(before) ? before : {};
  return { ...snapshot, [place]: { ...group, [name]: answer } };
}
