import { usePageWords } from '../frame/words.ts';
import { FileButton } from './file-button.tsx';
import type { FileChoice, FileNotes } from './file-notes.ts';
import { NoteLines } from './note-lines.tsx';

interface Props {
  readonly notes: readonly FileNotes[];
  readonly onChoice: (choice: FileChoice) => void;
  /** Null where no export is open to which another one could be added. */
  readonly onAdd: ((files: readonly File[]) => void) | null;
  readonly onClose: () => void;
}

/** What there is to say of the files that were opened, and other ways to read them; nothing where there is nothing. */
export function NotesCard({ notes, onChoice, onAdd, onClose }: Props) {
  const { frame } = usePageWords();
  // What is pressed here goes away.
  const leave = (): void => document.querySelector<HTMLElement>('.toolbar input')?.focus();
  return (
    // Only what comes into a place that was there before is read out.
    <div role="status">
      {notes.length > 0 && (
        <section class="card notes">
          {notes.map(({ title, lines, choices = [] }) => (
            <div key={title}>
              <p>
                <b>{title}</b>
              </p>
              <NoteLines lines={lines} />
              {choices.length > 0 && (
                <p class="buttons">
                  {choices.map((choice) => (
                    <button
                      key={choice.title}
                      type="button"
                      class="small"
                      onClick={() => {
                        leave();
                        onChoice(choice);
                      }}
                    >
                      {choice.title}
                    </button>
                  ))}
                </p>
              )}
            </div>
          ))}
          <div class="buttons">
            {onAdd && <FileButton label={frame.files.add} onFiles={onAdd} />}
            <button
              type="button"
              class="small"
              onClick={() => {
                leave();
                onClose();
              }}
            >
              {frame.files.close}
            </button>
          </div>
        </section>
      )}
    </div>
  );
}
