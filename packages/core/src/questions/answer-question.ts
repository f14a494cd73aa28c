import { placeOfFact } from '../report/place-of-fact.ts';
import { parseSnapshot } from '../snapshot/parse-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot-schema.ts';

/**
 * A number, a decimal text, a word, yes or no, counts for a share, or a bound. `"never"` answers how many days ago
 * something was that has not happened: 0 is today.
 */
export type Answer =
  | number
  | string
  | boolean
  | { readonly numerator: number; readonly denominator: number }
  | { readonly above: number | string }
  | { readonly below: number | string };

/**
 * The snapshot with one answer in its place; the answer counts as of the snapshot's own time.
 *
 * @param snapshot - A snapshot; it is not changed.
 * @param id - The `id` of an open question, such as `metrics.disputesOpen`.
 * @param answer - What the owner said, in the unit of the question; a share is 0 to 1.
 * @throws {RangeError} When no question can have that id.
 * @throws {SnapshotError} When its place takes no such value.
 *
 * @example
 * const answered = answerQuestion(snapshot, 'metrics.disputesOpen', 3);
 * console.log(scoreAccount(answered, ruleset).score);
 */
export function answerQuestion(snapshot: Snapshot, id: string, answer: Answer): Snapshot {
  const [place = '', name] = id.split('.');
  if (placeOfFact(id) !== id && !(name && ['metrics', 'facts', 'params'].includes(place)))
    throw new RangeError(`no question has the id "${id}"`);
  const { snapshotVersion, platform, role, asOf } = snapshot;
  const value = name ? { ...(snapshot[place] as object | null | undefined), [name]: answer } : answer;
  // Without the lists: a long history costs nothing.
  parseSnapshot({ snapshotVersion, platform, role, asOf, [place]: value });
  return { ...snapshot, [place]: value };
}
