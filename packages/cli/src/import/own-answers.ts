import type { Snapshot } from '@risk-check/core';
import type { ImportNote } from '@risk-check/import';
import { initSourceOf, withInitSource } from '@risk-check/report/questions';

type Answers = Readonly<Record<string, unknown>>;

/** What the owner of a snapshot has answered, by the place of each answer. */
export function answersIn(snapshot: Snapshot): Answers {
  const { fields, answers } = initSourceOf(snapshot);
  const asked = Object.keys(fields).flatMap((place) => {
    const value = valueAt(snapshot, place);
    return value === undefined ? [] : [[place, value] as const];
  });
  return { ...Object.fromEntries(asked), ...answers };
}

/** What the owner has answered, and what counts now where exports say otherwise. */
export interface OwnAnswer {
  readonly place: string;
  readonly answer: string;
  /** What stands in the snapshot, of an export that is newer; null where the answer itself counts. */
  readonly used: string | null;
}

/** The answers of the owner that are kept beside exports, in the order of their places. */
export function answersBeside(snapshot: Snapshot): OwnAnswer[] {
  const { answers = {} } = initSourceOf(snapshot);
  return Object.entries(answers).map(([place, value]) => {
    const [answer, used] = [plain(value), plain(valueAt(snapshot, place))];
    return { place, answer, used: answer === used ? null : used };
  });
}

/** The answers beside what exports say now, kept apart under `source`, and what there is to say where they differ. */
export function keepAnswers(
  merged: Snapshot,
  answers: Answers,
  imported: readonly Snapshot[],
): { readonly snapshot: Snapshot; readonly notes: readonly ImportNote[] } {
  const places = Object.keys(answers);
  if (places.length === 0) return { snapshot: merged, notes: [] };
  const notes: ImportNote[] = [{ code: 'answers-kept', args: { count: places.length } }];
  for (const place of places) {
    const exported = imported.map((part) => valueAt(part, place)).find((value) => value !== undefined);
    const [answer, export_] = [plain(answers[place]), plain(exported)];
    if (exported === undefined || answer === export_) continue;
    const used = plain(valueAt(merged, place)) === answer ? 'answer' : 'export';
    notes.push({ code: 'answer-and-export', args: { place, answer, exported: export_, used } });
  }
  const { importer, importerVersion, fields, notKnown } = initSourceOf(merged);
  return {
    snapshot: withInitSource(merged, { importer, importerVersion, fields, notKnown, answers }),
    notes,
  };
}

function valueAt(snapshot: Snapshot, place: string): unknown {
  const [part = '', name] = place.split('.');
  const value = snapshot[part];
  if (name === undefined) return value;
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** A value as one reads it, so that 2 and { value: 2, asOf } are the same answer; of a list how many entries it has. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return String(value.length);
  if (typeof value !== 'object' || value === null) return String(value);
  const { value: number, numerator, denominator, above, below } = value as Record<string, unknown>;
  if (numerator !== undefined && denominator !== undefined) return `${numerator} / ${denominator}`;
  if (number !== undefined) return String(number);
  return above === undefined ? `< ${below}` : `> ${above}`;
}
