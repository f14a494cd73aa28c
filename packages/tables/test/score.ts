import { readFileSync } from 'node:fs';
import { type CompactScore, type CompiledRuleset, SnapshotError, scoreCompact } from '@risk-check/core';
import { readMapping, scoreTables, type TablesOutcome, type TablesRun } from '../src/index.ts';
import { arrow, duckdb } from './engine.ts';

/** One row of results, without what is the same in all. */
export interface ScoredRow {
  readonly account_id: string;
  readonly result: Omit<CompactScore, never> | null;
  readonly error: string | null;
}

export async function scoreMapping(
  mapping: unknown,
  folder: string,
  output: string,
  more: Partial<TablesRun> = {},
): Promise<TablesOutcome> {
  const { mapping: read, problems } = readMapping(mapping);
  if (!read) throw new Error(JSON.stringify(problems));
  return scoreTables({
    duckdb,
    mapping: read,
    folder,
    output,
    options: {},
    workers: 1,
    isResumed: false,
    isStrict: false,
    checkpointSeconds: 5,
    version: { program: 'test', core: 'test' },
    arrow,
    workerEntry: new URL('../dist/score-worker.js', import.meta.url),
    escapeText: (text) => text,
    cell: (value) => `${value ?? ''}`,
    ...more,
  });
}

/** Rows of an NDJSON output. */
export const readRows = (output: string): ScoredRow[] =>
  readFileSync(output, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { account_id, score, worst_case, band, coverage, fired, error } = JSON.parse(line);
      return {
        account_id,
        result: error === null ? { score, worstCase: worst_case, band, coverage, fired } : null,
        error,
      };
    });

/** What snapshots come to. */
export const rowsOf = (snapshots: readonly unknown[], ruleset: CompiledRuleset): ScoredRow[] =>
  snapshots.map((snapshot) => {
    const account_id = (snapshot as { account: { id: string } }).account.id;
    try {
      return { account_id, result: scoreCompact(snapshot, ruleset), error: null };
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      return { account_id, result: null, error: error.code };
    }
  });
