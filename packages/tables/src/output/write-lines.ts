import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { BANDS } from '@risk-check/core';
import type { Connection } from '../duckdb/duckdb.ts';
import { readColumns } from './read-columns.ts';
import { type ResultLabels, storedSql } from './score-store.ts';

export interface LineOptions {
  readonly kind: 'csv' | 'ndjson';
  /** Escapes what must not reach a terminal. */
  readonly escapeText: (text: string) => string;
  /** A cell of CSV, safe from being read as a formula. */
  readonly cell: (value: string | number | null) => string;
}

/** A stored score; the others are null where `error` is not, and the other way round. */
interface StoredRow {
  readonly id: string | number | null;
  readonly score: number | null;
  readonly worst: number | null;
  /** Place in `BANDS`. */
  readonly band: number | null;
  readonly coverage: number | null;
  /** Ids of rules with a `;` between. */
  readonly fired: string | null;
  readonly error: string | null;
  readonly issue: string | null;
}

const NAMES =
  'account_id,score,worst_case,band,coverage,fired,error,issue,as_of,ruleset,dataset_version,core_version';

/** Writes results as CSV or NDJSON. What is the same in every row is put into words once. */
export async function writeLines(
  connection: Connection,
  labels: ResultLabels,
  path: string,
  options: LineOptions,
): Promise<void> {
  const file = createWriteStream(path);
  const failed = new Promise<never>((_, reject) => file.once('error', reject));
  const toLine = options.kind === 'csv' ? csvLine(labels, options) : jsonLine(labels, options);
  if (options.kind === 'csv') file.write(`${NAMES}\n`);
  const areTexts = [labels.idType === 'VARCHAR', false, false, false, false, true, true, true];
  for await (const columns of readColumns(connection, storedSql(labels.idType), areTexts)) {
    const [ids, scores, worsts, bands, coverages, fired, errors, issues] = columns as never[][];
    let lines = '';
    for (let i = 0; i < (ids as never[]).length; i++)
      lines += toLine({
        id: ids?.[i] ?? null,
        score: scores?.[i] ?? null,
        worst: worsts?.[i] ?? null,
        band: bands?.[i] ?? null,
        coverage: coverages?.[i] ?? null,
        fired: fired?.[i] ?? null,
        error: errors?.[i] ?? null,
        issue: issues?.[i] ?? null,
      });
    if (!file.write(lines)) await Promise.race([once(file, 'drain'), failed]);
  }
  file.end();
  await Promise.race([once(file, 'finish'), failed]);
}

type ToLine = (row: StoredRow) => string;

function jsonLine(
  { asOf, ruleset, dataset, core }: ResultLabels,
  { escapeText }: Pick<LineOptions, 'escapeText'>,
): ToLine {
  const text = (value: unknown): string => escapeText(JSON.stringify(value));
  const end = `,"as_of":${text(asOf)},"ruleset":${text(ruleset)},"dataset_version":${text(dataset)},"core_version":${text(core)}}\n`;
  // Many accounts have the same rules against them.
  const rules = new Map<string, string>();
  const rulesOf = (fired: string): string => {
    let found = rules.get(fired);
    if (found === undefined) {
      found = JSON.stringify(fired === '' ? [] : fired.split(';'));
      if (rules.size < MOST_REMEMBERED) rules.set(fired, found);
    }
    return found;
  };
  return ({ id, score, worst, band, coverage, fired, error, issue }) =>
    `{"account_id":${text(id)},"score":${score},"worst_case":${worst},"band":${band === null ? null : `"${BANDS[band]}"`},"coverage":${coverage},"fired":${fired === null ? null : rulesOf(fired)},"error":${text(error)},"issue":${text(issue)}${end}`;
}

const MOST_REMEMBERED = 10_000;

function csvLine(
  { asOf, ruleset, dataset, core }: ResultLabels,
  { cell }: Pick<LineOptions, 'cell'>,
): ToLine {
  const end = `${[asOf, ruleset, dataset, core].map(cell).join(',')}\n`;
  return ({ id, score, worst, band, coverage, fired, error, issue }) =>
    `${[id, score, worst, band === null ? null : (BANDS[band] as string), coverage, fired, error, issue].map(cell).join(',')},${end}`;
}
