import { useCallback, useState } from 'preact/hooks';

const MOST_UNDO = 50;

export interface SnapshotText {
  readonly text: string;
  /** The last change was a letter, which is answered in two steps; everything else is new as a whole. */
  readonly isTyped: boolean;
  readonly canUndo: boolean;
  /** It was written here: by hand, or by answering questions. */
  readonly isOwn: boolean;
  /** Puts another text in place of the present one; the way back stays open. */
  readonly replace: (next: string, isOwn?: boolean) => void;
  /** Goes on in the text that is there; letters in a row are one change. */
  readonly type: (next: string) => void;
  readonly undo: () => void;
  /** Marks what was written here as kept elsewhere. */
  readonly keep: () => void;
}

/** The text that everything on the page follows from. @param first Makes the text that it begins with. */
export function useSnapshotText(first: () => string, wasOwn: boolean): SnapshotText {
  const [text, setText] = useState(first);
  const [isTyped, setTyped] = useState(false);
  const [isOwn, setOwn] = useState(wasOwn);
  const [before, setBefore] = useState<readonly string[]>([]);
  const replace = useCallback((next: string, own = false): void => {
    setTyped(false);
    setOwn(own);
    setText((now) => {
      if (now !== next) setBefore((texts) => [...texts.slice(-MOST_UNDO), now]);
      return next;
    });
  }, []);
  const type = (next: string): void => {
    if (!isTyped) setBefore([...before.slice(-MOST_UNDO), text]);
    setTyped(true);
    setOwn(true);
    setText(next);
  };
  const undo = (): void => {
    const previous = before.at(-1);
    if (previous === undefined) return;
    setBefore(before.slice(0, -1));
    setTyped(false);
    setOwn(before.length > 1);
    setText(previous);
  };
  const keep = (): void => setOwn(false);
  return { text, isTyped, canUndo: before.length > 0, isOwn, replace, type, undo, keep };
}
