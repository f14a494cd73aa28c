import { useCallback, useRef, useState } from 'preact/hooks';

const MOST_UNDO = 50;

interface TextState {
  readonly text: string;
  /** By hand, or by answering questions. */
  readonly isWritten: boolean;
}

export interface SnapshotText {
  readonly text: string;
  /** The last change was a letter, which is answered in two steps; everything else is new as a whole. */
  readonly isTyped: boolean;
  readonly canUndo: boolean;
  /** Undo would take back what was written here, and not what was opened. */
  readonly isWritten: boolean;
  /** It was written here, and is kept nowhere else. */
  readonly isOwn: boolean;
  /** Puts another text in place of the present one; the way back stays open. */
  readonly replace: (next: string, isWritten?: boolean) => void;
  /** Goes on in the text that is there; letters in a row are one change. */
  readonly type: (next: string) => void;
  readonly undo: () => void;
  /** Marks what was written here as kept elsewhere. */
  readonly keep: () => void;
}

/** The text that everything on the page follows from. @param first Makes the text that it begins with. */
export function useSnapshotText(first: () => string, wasOwn: boolean): SnapshotText {
  const [state, setState] = useState((): TextState => ({ text: first(), isWritten: wasOwn }));
  const [isTyped, setTyped] = useState(false);
  const [kept, setKept] = useState<string | null>(null);
  const [before, setBefore] = useState<readonly TextState[]>([]);
  const now = useRef(state);
  const set = useCallback((next: TextState, typed: boolean): void => {
    now.current = next;
    setTyped(typed);
    setState(next);
  }, []);
  const remember = useCallback((): void => {
    const { current } = now;
    setBefore((states) => [...states.slice(-MOST_UNDO), current]);
  }, []);
  const replace = useCallback(
    (next: string, isWritten = false): void => {
      if (now.current.text !== next) remember();
      set({ text: next, isWritten }, false);
    },
    [remember, set],
  );
  const type = (next: string): void => {
    if (!isTyped) remember();
    set({ text: next, isWritten: true }, true);
  };
  const undo = (): void => {
    const previous = before.at(-1);
    if (previous === undefined) return;
    setBefore(before.slice(0, -1));
    set(previous, false);
  };
  const { text, isWritten } = state;
  const keep = (): void => setKept(text);
  const isOwn = isWritten && text !== kept;
  return { text, isTyped, canUndo: before.length > 0, isWritten, isOwn, replace, type, undo, keep };
}
