import type { MessagePort } from 'node:worker_threads';
import type { ScoreOptions } from '@risk-check/core';
import type { NotStandard } from '@risk-check/report/formats';
import Tinypool from 'tinypool';
import type { OwnRules } from '../rulesets/own-rules.ts';
import { RecordScorers } from './record-scorers.ts';
import { rulesetsForRecords } from './rulesets-for-records.ts';
import { type BlockResult, type BlockToScore, type Scoring, scoreBlock } from './score-block.ts';
import { SharedSlot } from './shared-slots.ts';

/** Settings sent to every worker once. */
export interface WorkerSettings {
  readonly options: ScoreOptions;
  readonly isFull: boolean;
  readonly keepsRefused: boolean;
  readonly idField: readonly string[] | null;
  readonly notStandard: NotStandard | null;
  readonly ownRules: OwnRules | undefined;
}

/** A block as it goes to a worker. */
export interface WorkerTask extends Omit<BlockToScore, 'slot'> {
  readonly memory: SharedArrayBuffer;
}

/** Port for talking to the main thread directly, sent to a worker once. */
export interface QueueSettings {
  readonly port: MessagePort;
}

/** Messages of a worker: ready, then the result of each task in order. */
export type FromWorker = 'ready' | BlockResult;

const { ownRules, ...settings } = Tinypool.workerData as WorkerSettings;
const scoring: Scoring = {
  ...settings,
  rulesetOf: rulesetsForRecords(ownRules),
  scorers: new RecordScorers(settings.options),
};

/** The entry of a worker thread: scores the blocks that come through the port, one after another, until it is closed. */
export default async function serve({ port }: QueueSettings): Promise<void> {
  let last = Promise.resolve();
  const send = (message: FromWorker): void => port.postMessage(message);
  port.on('message', (task: WorkerTask) => {
    // One may wait for its ruleset while the next comes in.
    last = last.then(async () => send(await scoreTask(task)));
  });
  send('ready');
  await new Promise((closed) => port.once('close', closed));
}

function scoreTask(task: WorkerTask): Promise<BlockResult> {
  const { memory, ranges, from, to, tooLong, input, line, lineStep } = task;
  // Written out, so that the engine sees one shape and does not compile the loop again for each.
  const block = { slot: new SharedSlot(memory), ranges, from, to, tooLong, input, line, lineStep };
  return scoreBlock(block, scoring);
}
