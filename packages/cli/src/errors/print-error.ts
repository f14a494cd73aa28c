import {
  describeProblem,
  MOST_SHOWN,
  type Problem,
  problemText,
  showFileName,
} from '@risk-check/report/problems';
import { escapeControlCharacters, showArgument, showOnOneLine } from '@risk-check/report/text';
import type { Words } from '@risk-check/report/words';
import { site } from '../process/versions.ts';
import type { CliError } from './cli-error.ts';
import { RECORDS_FILE } from './records-file.ts';

/** Names of tables, which exports are and snapshots are not. */
const TABLE = /\.(csv|tsv)$/i;
/** Problem codes that result from reading NDJSON as one snapshot. */
const OF_RECORDS = ['syntax', 'too-large', 'is-packed'] as const;

/** An error for people: what is wrong where, all problems at once, and what to do next. */
export function printError(error: CliError, words: Words, platform: string, command?: string): string {
  const { code, file, problems, isOfSnapshot } = error;
  const lines = [
    words.errors.heading(file === null ? 'risk-check' : showFileName(file, words), problems.length, code),
  ].map(showOnOneLine);
  const hints = new Set<string>();
  for (const problem of problems.slice(0, MOST_SHOWN)) {
    const { hint } = describeProblem(problem, words);
    lines.push(`  ${problemText(problem, words)}`);
    if (problem.excerpt) lines.push(...excerptLines(problem));
    if (hint) hints.add(hint);
  }
  if (problems.length > MOST_SHOWN) lines.push(`  ${words.errors.more(problems.length - MOST_SHOWN)}`);
  if (file !== null && (code === 'INVALID_JSON' ? isOfSnapshot && TABLE.test(file) : isNoSnapshot(error)))
    hints.add(words.errors.isExport(showArgument(file, platform)));
  const isOfRecords = OF_RECORDS.some((one) => error.has(one)) && file !== null && RECORDS_FILE.test(file);
  if (isOfSnapshot && isOfRecords) hints.add(words.next['another-value'] ?? '');
  const last = words.nextByError[code](site, command === undefined ? 'risk-check' : `risk-check ${command}`);
  // The hint about links and devices is already among them; of a file that is kept, the problem itself says what helps.
  const isSaid = code === 'OUTPUT_NOT_WRITTEN' && (hints.size > 0 || error.has('output-not-snapshot'));
  if (last && !isSaid) hints.add(last);
  return escapeControlCharacters(`${[...lines, ...hints].join('\n')}\n`);
}

/** Not one that is broken, but something else. */
const isNoSnapshot = ({ code, problems }: CliError): boolean =>
  code === 'INVALID_SNAPSHOT' &&
  ['snapshotVersion', 'platform', 'role', 'asOf'].every((name) =>
    problems.some(({ path = '' }) => path === '' || path === name),
  );

function excerptLines({ excerpt, line }: Problem): string[] {
  if (!excerpt) return [];
  const margin = `    ${line} | `;
  return [`${margin}${excerpt.text}`, `${' '.repeat(margin.length - 2)}| ${' '.repeat(excerpt.indent)}^`];
}
