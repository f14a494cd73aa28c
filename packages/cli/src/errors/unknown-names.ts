import { joinPath } from '../input/join-path.ts';
import { nearestName } from '../rulesets/nearest-name.ts';
import type { OwnProblem } from './problem.ts';

type UnknownName = Extract<OwnProblem, { readonly code: 'unknown-name' }>;

/** A problem for each name that means nothing where it stands, with the one that was likely meant. */
export const unknownNames = (
  names: readonly string[],
  known: readonly string[],
  at: readonly (string | number)[] = [],
): UnknownName[] =>
  names
    .filter((name) => !known.includes(name))
    .map((name) => ({
      path: joinPath([...at, name]),
      code: 'unknown-name',
      args: { name, nearest: nearestName(name, known), known },
    }));
