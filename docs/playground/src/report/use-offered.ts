import { useMemo } from 'preact/hooks';
import type { Judgement } from './judge.ts';

export const NONE: ReadonlySet<string> = new Set();

/** The chosen actions that apply; those that no longer do are left out, and come back with what they apply to. */
export function useOffered(chosen: ReadonlySet<string>, judgement: Judgement | null): ReadonlySet<string> {
  const offered =
    chosen.size === 0
      ? ''
      : judgement?.suggestions.actions
          .map(({ action }) => action)
          .filter((action) => chosen.has(action))
          .join(' ');
  // The same set for the same actions, so that nothing is scored again for it.
  return useMemo(() => (offered ? new Set(offered.split(' ')) : NONE), [offered]);
}
