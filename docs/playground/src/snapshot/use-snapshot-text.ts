import { useCallback, useState } from 'preact/hooks';

const MOST_UNDO = 50;

export interface SnapshotText {
  readonly text: string;
  /** The last change was a letter, which is answered in two steps; everything else is new as a whole. */
  readonly isTyped: boolean;
  readonly canUndo: boolean;
  /** Puts another text in place of the present one; the way back stays open. */
  readonly replace: (next: string) => void;
  readonly type: (next: string) => void;
  readonly undo: () => void;
}

/** The text that everything on the page follows from. @param first Makes the text that it begins with. */
export function useSnapshotText(first: () => string): SnapshotText {
  const [text, setText] = useState(first);
  const [isTyped, setTyped] = useState(false);
  const [before, setBefore] = useState<readonly string[]>([]);
  const replace = useCallback((next: string): void => {
    setTyped(false);
    setText((now) => {
      if (now !== next) setBefore((texts) => [...texts.slice(-MOST_UNDO), now]);
      return next;
    });
  }, []);
  const type = useCallback((next: string): void => {
    setTyped(true);
    setText(next);
  }, []);
  const undo = (): void => {
    const previous = before.at(-1);
    if (previous === undefined) return;
    setBefore(before.slice(0, -1));
    setTyped(false);
    setText(previous);
  };
  return { text, isTyped, canUndo: before.length > 0, replace, type, undo };
}
