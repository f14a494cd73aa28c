import type { Issue, Suppression } from '@risk-check/core';
import { CliError } from '../errors/cli-error.ts';
import { decodeUtf8 } from '../input/decode-utf8.ts';
import { locateIssues } from '../input/locate-issues.ts';
import { parseJson } from '../input/parse-json.ts';
import { readBytes } from '../input/read-bytes.ts';
import type { Io } from '../io.ts';
import { USUAL_SUPPRESSIONS } from './usual-suppressions.ts';

/** The suppressions to use: of the named file, else of the usual one when it is there. */
export async function readSuppressions(path: string | undefined, io: Io): Promise<readonly Suppression[]> {
  if (path === undefined && (await io.kindOf(USUAL_SUPPRESSIONS)) !== 'file') return [];
  const name = path ?? USUAL_SUPPRESSIONS;
  const input = decodeUtf8(await readBytes(name, io), name);
  const value = await parseJson(input);
  const issues = findIssues(value);
  if (issues.length > 0) throw new CliError('INVALID_SUPPRESSIONS', name, await locateIssues(input, issues));
  return entriesOf(value) as readonly Suppression[];
}

/** A list, or an object that holds it beside its `$schema`. */
const entriesOf = (value: unknown): unknown =>
  Array.isArray(value) ? value : (value as { suppressions?: unknown } | null)?.suppressions;

const FIELDS: Readonly<Record<string, { readonly isNeeded: boolean; readonly expected: string }>> = {
  rule: { isNeeded: true, expected: 'a rule id such as aliexpress.buyer.login-new-location' },
  reason: { isNeeded: true, expected: 'why the rule is left out, not empty' },
  until: { isNeeded: false, expected: 'a date such as 2026-12-31, or a date-time with an offset' },
  account: { isNeeded: false, expected: 'the id of the account it holds for' },
};

/** Everything wrong with the file at once; a mistyped name must not make a suppression last for ever. */
function findIssues(value: unknown): Issue[] {
  const entries = entriesOf(value);
  if (!Array.isArray(entries)) return [issue('not-a-list', '', 'a list of suppressions', value)];
  const path = Array.isArray(value) ? '' : 'suppressions';
  return entries.flatMap((entry, i) => findEntryIssues(entry, `${path}[${i}]`));
}

function findEntryIssues(entry: unknown, at: string): Issue[] {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return [issue('not-an-object', at, 'an object with rule, reason, until', entry)];
  const unknown = Object.keys(entry).filter((name) => !Object.hasOwn(FIELDS, name));
  const issues = unknown.map((name) =>
    issue(
      'unknown-property',
      `${at}[${JSON.stringify(name)}]`,
      `one of ${Object.keys(FIELDS).join(', ')}`,
      name,
    ),
  );
  for (const [name, { isNeeded, expected }] of Object.entries(FIELDS)) {
    const given = (entry as Record<string, unknown>)[name];
    if (given === undefined || (given === null && !isNeeded)) {
      if (isNeeded) issues.push(issue('missing', at, `${name}: ${expected}`, undefined));
    } else if (typeof given !== 'string' || given.trim() === '' || (name === 'until' && !isDay(given)))
      issues.push(issue('wrong-value', `${at}.${name}`, expected, given));
  }
  return issues;
}

/** A real day, alone or with a time; core checks the time and its offset. */
function isDay(text: string): boolean {
  const day = /^(\d{4}-\d\d-\d\d)(?:$|T\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$)/i.exec(text)?.[1];
  const time = Date.parse(`${day}T00:00:00Z`);
  // 30 February is moved on by Date.parse, never refused.
  return day !== undefined && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function issue(code: string, path: string, expected: string, given: unknown): Issue {
  const received = given === undefined ? 'nothing' : (JSON.stringify(given) ?? String(given));
  const short = received.length > 60 ? `${received.slice(0, 57)}...` : received;
  return { code, path, expected, received: short, message: `expected ${expected}, got ${short}` };
}
