import { parentPort, workerData } from 'node:worker_threads';
import type { Ruleset, ScoreOptions } from '@risk-check/core';
import { type ColumnChunk, compileColumnScorer } from '@risk-check/core/columns';
import { scoreChunk } from './score-chunk.ts';

/** What a worker is told once. */
export interface WorkerSettings {
  readonly ruleset: Ruleset;
  readonly options: ScoreOptions;
}

/** The entry of a worker thread: scores the chunks that come, one after another. */
const { ruleset, options } = workerData as WorkerSettings;
const scorer = compileColumnScorer(ruleset, options);
parentPort?.on('message', (chunk: ColumnChunk) => parentPort?.postMessage(scoreChunk(scorer, chunk)));
