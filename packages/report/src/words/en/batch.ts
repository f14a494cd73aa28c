import type { ProblemArgs } from '../../problems/problem.ts';
import { MOST_BYTES, MOST_NESTING, MOST_WORKERS } from '../base/limits.ts';
import { showSeconds } from '../base/show-seconds.ts';

const number = (n: number): string => n.toLocaleString('en-US');
const records = (n: number): string => `${number(n)} ${n === 1 ? 'record' : 'records'}`;

const duration = (seconds: number): string => showSeconds(seconds, ['h', 'min', 's']);

const refusals: Record<string, string> = {
  EMPTY_RECORD: 'nothing on the line',
  TOO_LONG: `longer than ${MOST_BYTES / 1024 ** 2} MiB`,
  INVALID_UTF8: 'not UTF-8',
  TOO_DEEP: `nested deeper than ${MOST_NESTING} levels`,
  INVALID_JSON: 'not JSON',
  UNKNOWN_RULESET: 'no rules for its platform and role',
  INVALID_SNAPSHOT: 'not a snapshot as the format wants it',
  WORKER_DIED: 'ended the worker that scored it',
  INTERNAL_ERROR: 'met a bug in risk-check',
};

/** Words of `risk-check batch`. */
export const batchWords = {
  about: 'millions of snapshots, one a line (NDJSON): one line out for each, in the same order',
  output: 'write the results to a file, which gets its name when it is whole',
  deadLetters:
    'where to list records that cannot be scored (default: beside the output, else standard error)',
  inlineErrors: 'give a record that cannot be scored a line in the output, too',
  full: 'whole reports instead of the numbers alone',
  resume: 'go on with an interrupted run, if there is one',
  summaryOption: 'at the end, say on standard error how many are in which band, and which rules fired most',
  summaryHtml: 'write the same as a page',
  shard: 'score only every Nth record, from the Kth on, for example 3/8',
  lineBuffered: 'write each result as soon as it is there, for programs that wait for an answer',
  workers: `worker threads, at most ${MOST_WORKERS} (default: one for each processor; more make nothing faster)`,
  hashKey: 'file with the key for the hashes of dead letters (default: another key in each run)',
  recordSeconds: 'give up on a record that takes longer (default: 30)',
  checkpointSeconds: 'how often to make sure that an interrupted run can go on (default: 5)',
  acceptRefused:
    'exit with 0 although records were refused: any number, at most so many (=100), or at most such a share (=1%)',
  maxDeadLetters: 'list at most so many of them (default: all); the rest is counted',
  idField: 'where the id of a record stands, such as account.id: refused records are named by it',
  tables:
    'score accounts and events in tables (Parquet, CSV, DuckDB) as this file maps them; see docs/tables.md',
  memory: 'with --tables: memory for sorting, for example 2GB (default: 512MB); more goes to disk',
  strictTables: 'with --tables: a word without an entry is a mistake',
  failOn: 'exit with 1 when the band of any record is this or worse',
  progress: ({
    share,
    bar,
    records: done,
    rate,
    secondsLeft,
  }: {
    readonly share: number | null;
    readonly bar: string;
    readonly records: number;
    readonly rate: number;
    readonly secondsLeft: number | null;
  }): string =>
    [
      ...(share === null ? [] : [`[${bar}] ${Math.floor(share * 100)}%`]),
      records(done),
      `${number(Math.round(rate))} a second`,
      ...(secondsLeft === null ? [] : [`${duration(secondsLeft)} left`]),
    ].join('  '),
  summary: {
    title: 'Batch summary',
    number,
    done: (scored: number, refused: number): string =>
      `${records(scored)} scored${refused === 0 ? '' : `, ${number(refused)} not`}.`,
    bands: 'Records by band',
    bandsCaption: 'How many are in which band',
    quantilesCaption: 'Of these records, none is higher',
    rulesCaption: 'In how many records each of them fired',
    refusalsCaption: 'Why, and how many',
    quantiles: 'How high the risk index is',
    quantile: (share: number, score: number): string =>
      share === 1
        ? `the highest is ${score}`
        : `${Math.round(share * 100)}% of the records: at most ${score}`,
    rules: 'Rules that fired most',
    moreRules: (n: number): string => `and ${number(n)} more ${n === 1 ? 'rule' : 'rules'}`,
    refusals: 'Not scored',
    refusal: (code: string): string => (refusals[code] ? `${refusals[code]} (${code})` : code),
    histogram: 'Records by risk index',
    histogramAbout:
      'Each bar stands for five points of the risk index, in the colour of its band; unverified is hatched. The table next to it has the numbers.',
    histogramAxis: 'Risk index',
    mostInABar: (n: number): string => `highest bar: ${records(n)}`,
    columns: {
      band: 'Band',
      records: 'Records',
      share: 'Share',
      lowest: 'The lowest',
      atMost: 'Risk index at most',
      rule: 'Rule',
      id: 'Id',
      why: 'Why',
    },
  },
  noneScored:
    'Expected one snapshot on each line (NDJSON). A single snapshot is scored by: risk-check FILE. A list of them is put on lines by: jq -c ".[]" FILE',
  /** @param listed - So many of the refused records have a dead letter. */
  refused: (refused: number, all: number, where: string | null, listed: number): string => {
    const says = where === null ? 'the lines above say' : `${where} says`;
    const names = where === null ? 'the lines above name' : `${where} names`;
    const which =
      listed === 0 ? '' : listed < refused ? `; ${names} ${number(listed)} of them` : `; ${says} which`;
    return `${number(refused)} of ${records(all)} could not be scored${which}.`;
  },
  /** Refused records of which no dead letter is written, by code. */
  unlisted: (counts: Readonly<Record<string, number>>): string =>
    `Counted, not listed: ${Object.entries(counts)
      .map(([code, n]) => `${number(n)} ${code} (${refusals[code] ?? code})`)
      .join('; ')}.`,
  cut: (names: readonly string[]): string =>
    `${names.join(', ')} became shorter while it was read; its end is not scored.`,
  resumed: (done: number): string => `Going on after ${records(done)}.`,
  interrupted: (canResume: boolean): string =>
    `Interrupted.${canResume ? ' The same command with --resume goes on.' : ''}`,
  wasComplete: 'The earlier run had scored everything already.',
  examples: `
Examples:
  risk-check batch accounts.ndjson -o scores.ndjson
  risk-check batch "2026/*.ndjson.gz" -o scores.ndjson --resume --summary
  risk-check batch accounts.ndjson -o part-3.ndjson --shard 3/8
  exporter | risk-check batch - --line-buffered
  risk-check batch --tables mapping.json -o scores.parquet --resume

Exit codes: 0 done; 1 done, and at or above --fail-on; 2 could not run;
3 done, but some records could not be scored.`,
};

type Own =
  | 'no-zstd'
  | 'part-too-short'
  | 'other-run'
  | 'not-a-checkpoint'
  | 'run-going'
  | 'run-interrupted'
  | 'resume-needs-output'
  | 'not-a-count'
  | 'not-a-shard'
  | 'table-check'
  | 'needs-package'
  | 'not-a-table-output'
  | 'not-with-tables'
  | 'later-store'
  | 'damaged-store'
  | 'no-state-folder';

/** What a number of the command line has to be. */
const COUNTS: Record<ProblemArgs['not-a-count']['wanted'], string> = {
  whole: `a whole number from 1 to ${MOST_WORKERS}`,
  'above-0': 'a number above 0',
  'from-0': 'a number of at least 0',
  limit: 'nothing, a whole number, or a share such as 1%',
};

const others: Record<ProblemArgs['other-run']['what'], string> = {
  input: 'the interrupted run had another input',
  version: 'the interrupted run was one of another version of risk-check',
  rules: 'the interrupted run used other rules',
  options: 'the interrupted run had other options',
};

export const batchProblems: { readonly [C in Own]: (args: ProblemArgs[C]) => string } = {
  'no-zstd': ({ node }) => `this Node (${node}) cannot read .zst; Node 22.15 and newer can`,
  'part-too-short': ({ bytes, expected }) =>
    `expected ${number(expected)} bytes from the interrupted run, got ${number(bytes)}`,
  'other-run': ({ what }) => others[what],
  'not-a-checkpoint': () => 'expected a checkpoint as risk-check batch writes it',
  'run-going': ({ host, process }) => `another run is writing this output: process ${process} on ${host}`,
  'run-interrupted': ({ checkpoint }) => `an interrupted run has left ${checkpoint}`,
  'resume-needs-output': () => '--resume needs -o FILE: only a file can be resumed',
  'not-a-count': ({ option, value, wanted }) => `${option}: expected ${COUNTS[wanted]}, got "${value}"`,
  'not-a-shard': ({ value }) => `--shard: expected K/N with K from 1 to N, for example 3/8, got "${value}"`,
  'table-check': ({ message }) => message,
  'needs-package': ({ name, what }) => `${what} needs the package ${name}, which is not installed`,
  'not-a-table-output': ({ value, known }) =>
    `-o: expected a file that ends in ${known.map((kind) => `.${kind}`).join(', ')}, got "${value}"`,
  'later-store': ({ version }) =>
    `a later version of risk-check wrote this store (form ${version}, this one reads 1)`,
  'damaged-store': ({ line }) => `line ${line} is no record of risk-check track`,
  'no-state-folder': () => 'there is no folder for the store: neither XDG_STATE_HOME nor HOME is set',
  'not-with-tables': ({ option }) => `${option} has no meaning with --tables`,
};

/** What to do next, by problem. */
export const batchNext: Record<string, string> = {
  'later-store': 'Install that version, or name another file with --store.',
  'damaged-store': 'Move the file away to start again, or give another one with --store.',
  'no-state-folder': 'Name a file with --store.',
  'no-zstd': 'Unpack it in front: zstd -dc FILE | risk-check batch -',
  'run-going': 'Wait for it. If it has ended, remove the .lock file, or wait half a minute.',
  'run-interrupted': '--resume continues it; to start again, remove that file.',
  'part-too-short': 'To start again, remove the .checkpoint file.',
  'not-a-checkpoint': 'To start again, remove that file.',
  'needs-package':
    'Install it where risk-check is installed (with --global if risk-check is): npm install @duckdb/node-api (and apache-arrow for .arrow). Or put the absolute path of its node_modules folder into NODE_PATH. Packages in the working folder are never loaded.',
  'other-run': 'Give the same input and options again, or remove the .checkpoint file to start again.',
};
