import type { FileNotes } from './file-notes.ts';

/** Sentences as a list, each with those below it. */
export function NoteLines({ lines }: Pick<FileNotes, 'lines'>) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) =>
        typeof line === 'string' ? (
          <li key={line}>{line}</li>
        ) : (
          <li key={line.title}>
            {line.title}
            <NoteLines lines={line.lines} />
          </li>
        ),
      )}
    </ul>
  );
}
