import {
  type Issue,
  type PreparedSnapshot,
  parseSnapshot,
  prepareSnapshot,
  type Ruleset,
  type Snapshot,
  SnapshotError,
} from '@risk-check/core';
import {
  endOfString,
  findDuplicateKeys,
  findTooDeep,
  locateSyntaxError,
  splitPath,
} from '@risk-check/import/files';
import { describeProblem, type OwnProblem, type Problem } from '@risk-check/report/problems';
import { createPositions } from '@risk-check/report/text';
import type { Words } from '@risk-check/report/words';
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { PlacedProblem } from './placed-problem.ts';

/** The editor's content: nothing, text that can't be scored, or a snapshot with its ruleset. */
export type Reading =
  | { readonly kind: 'empty' }
  /** It will be read as soon as the rules of its account are there. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'broken'; readonly problems: readonly PlacedProblem[] }
  | {
      readonly kind: 'ready';
      readonly value: Snapshot;
      readonly ruleset: Ruleset;
      readonly prepared: PreparedSnapshot;
    };

/** Finds the ruleset of a platform and role, or says what is wrong with them. */
export type FindRuleset = (platform: string, role: string) => Ruleset | OwnProblem | 'loading';

/** A snapshot has five levels. */
const MOST_NESTING = 64;

/** Reads a text as the command line reads a file: the same checks in the same order, every problem with its place. */
export function readSnapshotText(entered: string, findRuleset: FindRuleset, words: Words): Reading {
  // A mark of the encoding comes along with what is pasted; a space keeps every place.
  const text = entered.replace(/^\uFEFF/, ' ');
  if (text.trim() === '') return { kind: 'empty' };
  const broken = brokenIn(text, words);
  const deep = findTooDeep(text, MOST_NESTING);
  if (deep >= 0) {
    const problem: OwnProblem = { code: 'too-deep', args: { most: MOST_NESTING } };
    return broken([{ problem, start: deep, end: deep + 1 }]);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { offset, ...args } = locateSyntaxError(text);
    const end = offset + Math.max(1, args.found.length);
    return broken([{ problem: { code: 'syntax', args }, start: offset, end }]);
  }
  const duplicates = findDuplicateKeys(text);
  if (duplicates.length > 0) {
    const { line } = lineFinder(text);
    return broken(
      duplicates.map(({ key, offset, firstOffset }) => ({
        problem: { code: 'duplicate-key', args: { key, firstLine: line(firstOffset) } },
        start: offset,
        end: endOfString(text, offset) + 1,
      })),
    );
  }
  const { platform, role } = (value ?? {}) as { platform?: unknown; role?: unknown };
  const isNamed = typeof platform === 'string' && platform !== '' && typeof role === 'string' && role !== '';
  const found = isNamed ? findRuleset(platform, role) : null;
  if (found === 'loading') return { kind: 'loading' };
  const ruleset = found && !('code' in found) ? found : null;
  const issues: Problem[] = [];
  if (found && 'code' in found) issues.push(found);
  try {
    if (ruleset) {
      const prepared = prepareSnapshot(value, ruleset);
      return { kind: 'ready', value: value as Snapshot, ruleset, prepared };
    }
    parseSnapshot(value);
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    issues.push(...error.issues.map((issue: Issue): Problem => ({ issue })));
  }
  const tree = parseTree(text);
  return broken(issues.map((problem) => ({ problem, ...placeOf(problem, tree) })));
}

interface Found {
  readonly problem: Problem;
  readonly start: number;
  readonly end: number;
}

function brokenIn(text: string, words: Words): (found: readonly Found[]) => Reading {
  return (found) => {
    const { positionOf } = lineFinder(text);
    const problems = found.map(({ problem, start, end }): PlacedProblem => {
      const { message, hint } = describeProblem(problem, words);
      const path = 'issue' in problem ? problem.issue.path : (problem.path ?? '');
      return {
        start,
        end: Math.min(end, text.length),
        ...positionOf(start),
        path,
        message,
        hint: hint ?? null,
      };
    });
    return { kind: 'broken', problems: problems.sort((a, b) => a.start - b.start) };
  };
}

function lineFinder(text: string) {
  const positionOf = createPositions(text);
  return { positionOf, line: (offset: number): number => positionOf(offset).line };
}

/** Where a value stands; for what is missing, the opening of the object it is missing from. */
function placeOf(problem: Problem, tree: Node | undefined): { start: number; end: number } {
  const path = splitPath('issue' in problem ? problem.issue.path : (problem.path ?? ''));
  for (let isWhole = true; tree; isWhole = false) {
    const node = findNodeAtLocation(tree, path);
    if (node) {
      const isLong = node.type === 'object' || node.type === 'array';
      return {
        start: node.offset,
        end: node.offset + (isLong || !isWhole ? 1 : node.length),
      };
    }
    if (path.length === 0) break;
    path.pop();
  }
  return { start: 0, end: 1 };
}
