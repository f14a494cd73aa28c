import type { Snapshot } from '@risk-check/core';
import { useLayoutEffect, useState } from 'preact/hooks';
import { usePageWords } from '../frame/words.ts';
import { forgetAnswers, keepAnswers, keptAnswers } from './kept-answers.ts';

/** Keeps the answers in this browser for the next visit; only where that is ticked. */
export function KeepHere({ id, snapshot }: { readonly id: string; readonly snapshot: Snapshot }) {
  const { frame } = usePageWords();
  const [isKept, setKept] = useState(() => {
    const kept = keptAnswers();
    return kept !== null && `${kept.platform}.${kept.role}` === id;
  });
  useLayoutEffect(() => {
    if (isKept) setKept(keepAnswers(snapshot));
  }, [isKept, snapshot]);
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isKept}
        onChange={(event) => {
          if (!event.currentTarget.checked) forgetAnswers();
          setKept(event.currentTarget.checked);
        }}
      />
      {frame.check.keep}
    </label>
  );
}
