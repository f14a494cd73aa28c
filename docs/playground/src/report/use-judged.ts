import { type Ruleset, type Snapshot, whatIf } from '@risk-check/core';
import { useMemo, useRef } from 'preact/hooks';
import { useAfterPaint } from '../parts/use-after-paint.ts';
import type { Reading } from '../snapshot/read-snapshot-text.ts';
import { type Judgement, type JudgeOptions, judge } from './judge.ts';
import { useOffered } from './use-offered.ts';

/** A snapshot that can be scored, and what is said of it. */
export interface Scored {
  readonly snapshot: Snapshot;
  readonly ruleset: Ruleset;
  readonly judgement: Judgement;
}

export interface Judged {
  /** The last text that could be scored; null before the first. */
  readonly scored: Scored | null;
  /** The chosen actions that apply to it. */
  readonly tried: ReadonlySet<string>;
  /** What is said once they are carried out. */
  readonly after: Judgement | null;
  /** Both as they were when the page was last painted, where a letter must not wait for what takes long to draw. */
  readonly painted: Scored | null;
  readonly paintedAfter: Judgement | null;
}

/** Scores what was read, as it is and with the chosen actions. @param isAtOnce Whether what is painted may not lag behind. */
export function useJudged(
  reading: Reading,
  options: JudgeOptions,
  chosen: ReadonlySet<string>,
  isAtOnce: boolean,
): Judged {
  const last = useRef<Scored | null>(null);
  const scored = useMemo((): Scored | null => {
    if (reading.kind !== 'ready') return last.current;
    const { value: snapshot, ruleset, prepared } = reading;
    last.current = { snapshot, ruleset, judgement: judge(prepared, ruleset, options) };
    return last.current;
  }, [reading, options]);
  const painted = useAfterPaint(scored, isAtOnce) ?? scored;
  const tried = useOffered(chosen, painted?.judgement ?? null);
  const after = useMemo((): Judgement | null => {
    if (!scored || tried.size === 0) return scored?.judgement ?? null;
    const changes = [...tried].map((action) => ({ action }));
    const { snapshot } = whatIf(scored.snapshot, scored.ruleset, changes, options);
    return judge(snapshot, scored.ruleset, options);
  }, [scored, tried, options]);
  const paintedAfter = useAfterPaint(after, isAtOnce) ?? after;
  return { scored, tried, after, painted, paintedAfter };
}
