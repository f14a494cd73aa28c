import { pathText } from '@risk-check/core/snapshot';
import type { OwnProblem } from '@risk-check/report/problems';
import { nearestName } from '@risk-check/report/text';

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
      path: pathText([...at, name]),
      code: 'unknown-name',
      args: { name, nearest: nearestName(name, known), known },
    }));
