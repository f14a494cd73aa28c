import type { Snapshot } from '@risk-check/core';

/** What `init` leaves in the snapshot beside the answers: what each field is, and what the owner did not know. */
export interface InitSource {
  readonly importer: 'init';
  readonly importerVersion: 1;
  /** JSON has no comments, so the question of each field stands here; nothing of it is scored. */
  readonly fields: Readonly<Record<string, string>>;
  readonly notKnown: readonly string[];
  /** What the owner answered, by its place: it stays when an export that says otherwise is merged. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

const EMPTY: InitSource = { importer: 'init', importerVersion: 1, fields: {}, notKnown: [] };

/** What a snapshot was made of, as a list. */
export const sourcesOf = ({ source }: Snapshot): unknown[] =>
  source === undefined ? [] : Array.isArray(source) ? source : [source];
/** Whether a source of a snapshot is answers. */
export const isInitSource = (source: unknown): source is InitSource =>
  typeof source === 'object' && source !== null && (source as { importer?: unknown }).importer === 'init';

/** The notes of earlier rounds; a hand-edited one is read with care. */
export function initSourceOf(snapshot: Snapshot): InitSource {
  const found = sourcesOf(snapshot).find(isInitSource);
  if (!found) return EMPTY;
  const fields = typeof found.fields === 'object' && found.fields !== null ? found.fields : {};
  const { answers } = found;
  return {
    ...EMPTY,
    fields,
    ...(typeof answers === 'object' && answers !== null && !Array.isArray(answers) ? { answers } : {}),
    notKnown: Array.isArray(found.notKnown) ? found.notKnown.filter((name) => typeof name === 'string') : [],
  };
}

/** The snapshot with these notes in place of the earlier ones; sources of imports stay. */
export function withInitSource(snapshot: Snapshot, own: InitSource): Snapshot {
  const others = sourcesOf(snapshot).filter((source) => !isInitSource(source));
  return { ...snapshot, source: others.length === 0 ? own : [...others, own] };
}
