import type { Ruleset } from '@risk-check/core';
import { SNAPSHOT_NAMES } from '@risk-check/core/snapshot';
import type { ShortIssue } from './refusal.ts';

/** Names by ruleset that may stand in a dead letter. */
const known = new WeakMap<Ruleset, ReadonlySet<string>>();

/** What is wrong and where, without anything that the record says: a name that neither format nor ruleset knows is left out. */
export function shortIssue(
  { code, path }: { readonly code: string; readonly path: string },
  ruleset: Ruleset,
): ShortIssue {
  const names = namesOf(ruleset);
  const shown = path.replace(
    /\["(?:[^"\\]|\\.)*"\]|(?:^|\.)([A-Za-z_$][\w$]*)/g,
    (part: string, name: string | undefined) => (name !== undefined && names.has(name) ? part : HIDDEN),
  );
  return { code, path: shown };
}

const HIDDEN = '["..."]';

function namesOf(ruleset: Ruleset): ReadonlySet<string> {
  let names = known.get(ruleset);
  if (!names) {
    const { metrics, facts = {}, params = {}, lists = {} } = ruleset;
    const ownLists = Object.entries(lists).flatMap(([list, { fields = {} }]) => [
      list,
      ...Object.keys(fields),
    ]);
    const given = [metrics, facts, params].flatMap((part) => Object.keys(part));
    names = new Set([...SNAPSHOT_NAMES, ...given, ...ownLists]);
    known.set(ruleset, names);
  }
  return names;
}
