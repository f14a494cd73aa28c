import type { DialogueState, Snapshot, TopicDialogue } from '@risk-check/core';
import { initSourceOf, withInitSource } from './init-source.ts';

/** The snapshot of the answers, with a note of what the owner did not know, as a file keeps it. */
export function answeredSnapshot(dialogue: TopicDialogue, state: DialogueState): Snapshot {
  const snapshot = dialogue.snapshot(state);
  const { importer, importerVersion } = initSourceOf(snapshot);
  const notKnown = state.done.flatMap(({ answers }) =>
    [...answers].flatMap(([fact, answer]) => (answer === null ? [fact] : [])),
  );
  return withInitSource(snapshot, { importer, importerVersion, fields: {}, notKnown });
}
