import type { ProblemArgs } from '../../problems/problem.ts';

const meant = (nearest: string | null): string => (nearest === null ? '' : `; did you mean ${nearest}?`);

/** Examples in the help of the commands that make a snapshot. */
export const importExamples: Record<string, string> = {
  import: `
Examples:
  risk-check import performance-report.json -o snapshot.json
  risk-check import orders-2025.csv orders-2026.csv -o snapshot.json
  risk-check import new-export.csv --merge snapshot.json -o snapshot.json
  risk-check import export.csv --hash-ids secret.key | risk-check -`,
  init: `
Examples:
  risk-check init
  risk-check init --platform aliexpress --role buyer -o snapshot.json
  risk-check init -o snapshot.json               (goes on where it was left)
  risk-check init --answers answers.json`,
  doctor: `
Examples:
  risk-check doctor snapshot.json`,
};

type Own =
  | 'not-an-archive'
  | 'archive-too-large'
  | 'no-export-inside'
  | 'several-accounts-inside'
  | 'sealed-inside'
  | 'not-a-workbook'
  | 'workbook-too-large'
  | 'workbook-too-wide'
  | 'workbook-from-1904'
  | 'no-table'
  | 'map-needs-terminal'
  | 'output-not-snapshot'
  | 'figures-differ'
  | 'not-mergeable'
  | 'message-of-unknown-account'
  | 'key-too-short'
  | 'init-needs-terminal'
  | 'platform-not-said'
  | 'bad-answer'
  | 'unknown-question'
  | 'not-answers';

/** Problems of the commands that make a snapshot. */
export const importProblems: { readonly [C in Own]: (args: ProblemArgs[C]) => string } = {
  'not-an-archive': () =>
    'this is a broken archive (ZIP): download it again, or unpack it and give the file in it',
  'archive-too-large': () =>
    'this archive (ZIP) unpacks to more than 256 MB: unpack it and give the files in it that you need',
  'no-export-inside': ({ files }) =>
    `no file in this archive is an export that is known${files.length === 0 ? '' : `; looked at: ${files.join(', ')}`}. Unpack it and give one of them to see what it lacks`,
  'several-accounts-inside': ({ inside }) =>
    `this archive holds exports of several accounts: ${inside.map(({ account, files }) => `${account} (${files.join(', ')})`).join('; ')}. Unpack it and give the files of one account`,
  'sealed-inside': ({ files }) =>
    `nothing in this file can be opened here, because it has a password, or is another archive or an older workbook: ${files.join(', ')}. Open it with another program and give what is in it`,
  'not-a-workbook': () =>
    'this workbook is damaged, or an archive of something else: download it again, or save the sheet as CSV',
  'workbook-too-large': () => 'this workbook unpacks to more than 200 MB: save the sheet as CSV',
  'workbook-too-wide': () =>
    'this workbook reaches further than 10 million cells or 1,048,576 rows: delete what is far outside the table, or save the sheet as CSV',
  'workbook-from-1904': () =>
    'this workbook counts its days from 1904: switch that off in its settings, or save the sheet as CSV',
  'no-table': () => 'expected a table with a row of column names, such as a CSV file',
  'map-needs-terminal': ({ value }) =>
    `${value} does not exist yet, so someone has to say at a terminal what each column is: run it there once, or give a shared map`,
  'output-not-snapshot': ({ value }) =>
    `${value} exists and is not a snapshot, so nothing was written: give another file, or replace it with --replace`,
  'figures-differ': ({ name, one, other }) =>
    `${name} is ${one} in another file and ${other} in this one, both at the same time: score them separately if they belong to two stores; if they're copies of one page, give only the newer one`,
  'not-mergeable': ({ field, one, other }) =>
    `these two are not of one account: ${field} is "${one}" in one of them and "${other}" in the other`,
  'message-of-unknown-account': () =>
    'this is a message, and it does not say which account it is about: risk-check recover --platform NAME --notice FILE',
  'key-too-short': ({ bytes, least }) =>
    `expected a key of at least ${least} bytes, got ${bytes}; one can be made with: openssl rand -hex 32`,
  'init-needs-terminal': () => 'expected a terminal to ask in, or --answers FILE',
  'platform-not-said': ({ known }) =>
    `expected --platform and --role, or both in the answers; known are: ${known.join(', ')}`,
  'bad-answer': ({ expected, value }) => `expected ${expected}, got ${value}`,
  'unknown-question': ({ question, nearest, known }) =>
    `there is no question "${question}" for this platform and role${meant(nearest) || `; known are: ${known.join(', ')}`}`,
  'not-answers': () =>
    'expected an object with "answers", such as { "platform": "aliexpress", "role": "buyer", "answers": { "disputesOpen": 2 } }',
};
