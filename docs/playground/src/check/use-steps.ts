import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Draft, Step } from './step.ts';

interface Steps {
  readonly step: Step;
  /** Which screen it is, from 0 on. */
  readonly place: number;
  /** The next screen. */
  readonly go: (next: Step) => void;
  /** Another screen in the place of this one. */
  readonly replace: (next: Step) => void;
  /** What was typed or ticked on this screen when it was left; in memory alone. */
  readonly draft: Draft | undefined;
  readonly keepDraft: (draft: Draft) => void;
  /** The screen before this one; null on the first. */
  readonly back: (() => void) | null;
}

/** The place of a screen in the browser's history, which stores its number and none of the answers. */
interface Place {
  readonly check?: number;
}

/** The screens so far; Back and Forward of the browser lead through them, and a reload forgets them. */
export function useSteps(first: Step): Steps {
  const screens = useRef<Step[]>([]);
  const drafts = useRef<(Draft | undefined)[]>([]);
  const [at, setAt] = useState(() => {
    screens.current = [first];
    history.replaceState({ check: 0 } satisfies Place, '');
    return 0;
  });
  const [, setReplaced] = useState(0);
  useEffect(() => {
    const moved = ({ state }: PopStateEvent): void => {
      const place = (state as Place | null)?.check ?? 0;
      setAt(place < screens.current.length ? place : 0);
    };
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }, []);
  const go = useCallback(
    (next: Step): void => {
      screens.current = [...screens.current.slice(0, at + 1), next];
      drafts.current = drafts.current.slice(0, at + 1);
      history.pushState({ check: at + 1 } satisfies Place, '');
      setAt(at + 1);
    },
    [at],
  );
  const replace = useCallback(
    (next: Step): void => {
      screens.current[at] = next;
      setReplaced((n) => n + 1);
    },
    [at],
  );
  const keepDraft = useCallback(
    (draft: Draft): void => {
      drafts.current[at] = draft;
    },
    [at],
  );
  return {
    draft: drafts.current[at],
    keepDraft,
    step: screens.current[at] as Step,
    place: at,
    go,
    replace,
    back: at > 0 ? () => history.back() : null,
  };
}
