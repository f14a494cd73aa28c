import type { Suppression } from '@risk-check/core';
import { issueAt, type Phrase, pathText, phrase } from '@risk-check/core/snapshot';
import type { CoreProblem, Problem } from '@risk-check/report/problems';
import { nearestNames } from '@risk-check/report/text';
import { moved, split, withdrawn } from '@risk-check/rules-data';
import { CliError } from '../errors/cli-error.ts';
import { unknownNames } from '../errors/unknown-names.ts';
import type { Io } from '../process/io.ts';
import { isDay } from './is-day.ts';
import { isObject } from './is-object.ts';
import { locateProblems } from './locate-problems.ts';
import { SUPPRESSIONS_FILE } from './own-files.ts';
import { readJson } from './read-input.ts';
import { refuseDevices } from './refuse-devices.ts';

/** The suppressions to use: of the named file, else of the default one where it exists. */
export async function readSuppressions(
  path: string | undefined,
  io: Io,
  /** Ids of rules, of which each entry has to name one; without them any id is taken. */
  known?: readonly string[],
): Promise<readonly Suppression[]> {
  if (path === undefined && (await io.kindOf(SUPPRESSIONS_FILE)) !== 'file') return [];
  const name = path ?? SUPPRESSIONS_FILE;
  await refuseDevices(name, io);
  const { input, value } = await readJson(name, io);
  const problems = [...findProblems(value), ...unknownRules(entriesOf(value), known, Array.isArray(value))];
  if (problems.length > 0) {
    const located = await locateProblems(input, problems, (problem) => 'code' in problem);
    throw new CliError('INVALID_SUPPRESSIONS', name, located);
  }
  return entriesOf(value) as readonly Suppression[];
}

/** A list, or an object that holds it beside its `$schema`. */
const entriesOf = (value: unknown): unknown =>
  Array.isArray(value) ? value : (value as { suppressions?: unknown } | null)?.suppressions;

/** An id that no rule has leaves out nothing: who mistyped it has to know. What was a rule once is told of by core. */
function unknownRules(entries: unknown, known: readonly string[] | undefined, isList: boolean): Problem[] {
  if (known === undefined || !Array.isArray(entries)) return [];
  const ids = new Set(known);
  // Often the end of an id is left out.
  const nearest = (id: string): string[] =>
    [...new Set([...known.filter((one) => one.startsWith(id)), ...nearestNames(id, known, MOST_NEAR)])].slice(
      0,
      MOST_NEAR,
    );
  return entries.flatMap((entry, i): Problem[] => {
    const id = (entry as { rule?: unknown } | null)?.rule;
    if (typeof id !== 'string' || ids.has(id) || Object.hasOwn(GONE, id)) return [];
    const path = pathText([...(isList ? [] : ['suppressions']), i, 'rule']);
    return [{ code: 'unknown-rule', args: { id, nearest: nearest(id) }, path }];
  });
}

const MOST_NEAR = 3;
const GONE = { ...moved, ...split, ...withdrawn };

const FIELDS: Readonly<Record<string, { readonly isNeeded: boolean; readonly expected: Phrase }>> = {
  rule: { isNeeded: true, expected: phrase('rule-id', 'an id such as "aliexpress.buyer.chargeback"') },
  reason: { isNeeded: true, expected: phrase('text-not-empty', 'a text that is not empty') },
  until: {
    isNeeded: false,
    expected: phrase('day-or-time', 'a date such as "2026-12-31", or a date-time with an offset'),
  },
  account: {
    isNeeded: false,
    expected: phrase('account-of-suppression', 'the id of the account that it holds for'),
  },
};

type Path = readonly (string | number)[];

/** Everything wrong with the file at once; a mistyped name must not make a suppression last for ever. */
function findProblems(value: unknown): Problem[] {
  const isList = Array.isArray(value);
  const names = isObject(value) ? Object.keys(value) : [];
  const around = unknownNames(names, ['suppressions', '$schema']);
  const entries = entriesOf(value);
  if (Array.isArray(entries)) {
    const path = isList ? [] : ['suppressions'];
    return [...around, ...entries.flatMap((entry, i) => findEntryProblems(entry, [...path, i]))];
  }
  const isMisspelt = around.some(({ args }) => args.nearest === 'suppressions');
  return isMisspelt
    ? around
    : [...around, issue('not-a-list', [], phrase('suppressions', 'a list of suppressions'), value)];
}

function findEntryProblems(entry: unknown, at: Path): Problem[] {
  if (!isObject(entry))
    return [
      issue('not-an-object', at, phrase('suppression', '`rule` and a `reason` that is not empty'), entry),
    ];
  const unknown = unknownNames(Object.keys(entry), Object.keys(FIELDS), at);
  const misspelt = unknown.map(({ args }) => args.nearest);
  const problems: Problem[] = [...unknown];
  for (const [name, { isNeeded, expected }] of Object.entries(FIELDS)) {
    const given = entry[name];
    if (given === undefined || (given === null && !isNeeded)) {
      if (isNeeded && !misspelt.includes(name))
        problems.push(issue('missing', [...at, name], expected, undefined));
    } else if (typeof given !== 'string' || given.trim() === '' || (name === 'until' && !isDayOrTime(given)))
      problems.push(issue('wrong-value', [...at, name], expected, given));
  }
  return problems;
}

/** A real day, alone or with a time; core checks the time and its offset. */
const isDayOrTime = (text: string): boolean =>
  isDay(/^(\d{4}-\d\d-\d\d)(?:$|T\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$)/i.exec(text)?.[1] ?? '');

const issue = (code: string, at: Path, expected: Phrase, given: unknown): CoreProblem => ({
  // The codes of this file are its own.
  issue: { ...issueAt('wrong-value', pathText(at), expected, given), code },
});
