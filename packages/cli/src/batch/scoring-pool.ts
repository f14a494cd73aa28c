import { fileURLToPath } from 'node:url';
import Tinypool from 'tinypool';
import type { WorkerSettings, WorkerTask } from './batch-worker.ts';
import { placeOf, type RecordBlock } from './record-blocks.ts';
import type { Refusal } from './refusal.ts';
import { lineStart, refusalLine } from './result-line.ts';
import type { BlockResult } from './score-block.ts';
import { addTally, countRefusal, emptyTally } from './tally.ts';
import { type Job, WorkerQueue } from './worker-queue.ts';

export interface PoolOptions {
  readonly workers: number;
  readonly settings: WorkerSettings;
  /** Names of the inputs, by number; null where there is only one. */
  readonly inputName: (input: number) => string | null;
  /** How long one record may take. */
  readonly mostSeconds: number;
}

const LOOK_EVERY_MS = 250;
/** Enough for a record of the greatest length; what needs more ends its own worker and not the process. */
const MOST_HEAP_MB = 1024;
/** A sixth of Node's default: half as much costs small records 4% of their time, and since they leave nothing behind more would only fill up. */
const YOUNG_HEAP_MB = 8;
/** How often in a row a worker may die without having reached a record; then something else is wrong. */
const MOST_IDLE_DEATHS = 3;

/**
 * Scores blocks in worker threads. A record that ends its worker (a crash, no memory left, no end in sight) becomes a
 * refusal; the other records of its block are scored by another worker.
 */
export class ScoringPool {
  readonly #options: PoolOptions;
  readonly #pool: Tinypool;
  readonly #queues = new Set<WorkerQueue>();
  /** Jobs that no worker has room for. */
  readonly #waiting: Job[] = [];
  readonly #watch: NodeJS.Timeout;
  #idleDeaths = 0;
  #failure: { readonly error: unknown } | null = null;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#pool = new Tinypool({
      filename: fileURLToPath(new URL('./batch-worker.js', import.meta.url)),
      minThreads: options.workers,
      maxThreads: options.workers,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
      workerData: options.settings,
    });
    // From a thread that failed to start, before it had any job.
    this.#pool.on('error', (error: unknown) => this.#fail(error));
    for (let i = 0; i < options.workers; i++) this.#addQueue();
    this.#watch = setInterval(() => {
      for (const queue of this.#queues) queue.endIfHanging(options.mostSeconds * 1000);
    }, LOOK_EVERY_MS);
    this.#watch.unref();
  }

  /** @throws What ended a worker thread that has not even come up, or threads that end again and again without a record. */
  score(block: RecordBlock): Promise<BlockResult> {
    return this.#scoreRange(block, 0, block.index.count);
  }

  async destroy(): Promise<void> {
    clearInterval(this.#watch);
    this.#fail(new Error('The pool has been destroyed.'));
    // While it waits for the end of threads, tinypool cannot take that one of them fails.
    for (const thread of this.#pool.threads as PoolThread[]) thread.removeListener ??= () => {};
    await this.#pool.destroy().catch(() => {});
  }

  async #scoreRange(block: RecordBlock, from: number, to: number): Promise<BlockResult> {
    const { slot, tooLong, index, line, lineStep, input } = block;
    const task: WorkerTask = {
      memory: slot.memory,
      ranges: index.ranges,
      from,
      to,
      tooLong: [...tooLong.keys()],
      input: this.#options.inputName(input),
      line,
      lineStep,
    };
    slot.reset();
    const result = await new Promise<BlockResult | null>((done, failed) => {
      this.#waiting.push({ task, slot, done, died: () => done(null), failed });
      this.#handOut();
    });
    return result ?? (await this.#scoreWithout(block, from, slot.record as number, to));
  }

  /** The records before and after the fatal one, which is tried once more on its own: it may have been bad luck. */
  async #scoreWithout(block: RecordBlock, from: number, fatal: number, to: number): Promise<BlockResult> {
    if (to - from === 1) return this.#refuseDeadly(block, fatal);
    const parts: BlockResult[] = [];
    for (const [start, end] of [
      [from, fatal],
      [fatal, fatal + 1],
      [fatal + 1, to],
    ] as const) {
      if (start >= end) continue;
      const part = await this.#scoreRange(block, start, end);
      // The next part may write to the same place.
      parts.push({ ...part, output: part.output.slice() });
    }
    const tally = emptyTally();
    for (const part of parts) addTally(tally, part.tally);
    return {
      output: Buffer.concat(parts.map(({ output }) => output)),
      refusals: parts.flatMap(({ refusals }) => refusals),
      tally,
    };
  }

  #refuseDeadly(block: RecordBlock, record: number): BlockResult {
    const { inputName, settings } = this.#options;
    const refusal: Refusal = {
      record,
      code: 'WORKER_DIED',
      ...(settings.idField === null ? {} : { id: null }),
    };
    const head = `${lineStart(inputName(block.input), settings.notStandard)}${placeOf(block, record).line}`;
    const tally = emptyTally();
    countRefusal(tally, refusal.code);
    return {
      output: Buffer.from(settings.keepsRefused ? refusalLine(head, refusal) : ''),
      refusals: [refusal],
      tally,
    };
  }

  #addQueue(): void {
    this.#queues.add(
      new WorkerQueue({
        pool: this.#pool,
        onRoom: () => {
          this.#idleDeaths = 0;
          this.#handOut();
        },
        onEnd: (queue, error) => this.#replace(queue, error),
      }),
    );
  }

  /** Gives each job to the worker that has the fewest. */
  #handOut(): void {
    if (this.#failure) for (const { failed } of this.#waiting.splice(0)) failed(this.#failure.error);
    while (this.#waiting.length > 0) {
      let queue: WorkerQueue | null = null;
      for (const one of this.#queues) if (queue === null || one.jobs.length < queue.jobs.length) queue = one;
      if (!queue?.hasRoom) return;
      queue.give(this.#waiting.shift() as Job);
    }
  }

  /** Another worker takes the jobs of one that has ended, but for the record that it ended at. */
  #replace(queue: WorkerQueue, error: unknown): void {
    this.#queues.delete(queue);
    const [atHand] = queue.jobs;
    const isIdle = (atHand?.slot.record ?? null) === null;
    this.#idleDeaths = isIdle ? this.#idleDeaths + 1 : 0;
    if (!queue.isReady || this.#idleDeaths === MOST_IDLE_DEATHS) this.#fail(error);
    if (!this.#failure) this.#addQueue();
    this.#waiting.unshift(...(isIdle ? queue.jobs : queue.jobs.slice(1)));
    if (!isIdle) atHand?.died();
    this.#handOut();
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    this.#handOut();
  }
}

/** What the pool calls a thread: an emitter without this, which `events.once` needs when there is an error. */
interface PoolThread {
  removeListener?: () => void;
}
