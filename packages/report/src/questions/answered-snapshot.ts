import type { DialogueState, Snapshot, TopicDialogue } from '@risk-check/core';
import { initSourceOf, isInitSource, sourcesOf, withInitSource } from './init-source.ts';

/** The snapshot of the answers, with a note of what the owner did not know, as a file keeps it. */
export function answeredSnapshot(dialogue: TopicDialogue, state: DialogueState): Snapshot {
  const snapshot = dialogue.snapshot(state);
  const { importer, importerVersion, fields, answers: earlier } = initSourceOf(snapshot);
  const notKnown = state.done.flatMap(({ answers }) =>
    [...answers].flatMap(([fact, answer]) => (answer === null ? [fact] : [])),
  );
  // Kept apart only where an export speaks, too; of answers alone the snapshot itself says what they are.
  const said = state.done.flatMap(({ answers }) => [...answers].filter(([, answer]) => answer !== null));
  const isImported = sourcesOf(snapshot).some((source) => !isInitSource(source));
  const answers = { ...earlier, ...(isImported ? Object.fromEntries(said) : {}) };
  const kept = Object.keys(answers).length > 0 ? { answers } : {};
  return withInitSource(snapshot, { importer, importerVersion, fields, notKnown, ...kept });
}
