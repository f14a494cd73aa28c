import { fileURLToPath } from 'node:url';
import Tinypool from 'tinypool';
import type { WorkerSettings, WorkerTask } from './batch-worker.ts';
import { placeOf, type RecordBlock } from './record-blocks.ts';
import { lineStart, refusalLine } from './result-line.ts';
import type { BlockResult } from './score-block.ts';
import { addTally, countRefusal, emptyTally } from './tally.ts';

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
/** A sixth of the usual: half as much costs small records 4% of their time, and since they leave nothing behind more would only fill up. */
const YOUNG_HEAP_MB = 8;
/** How often a worker may die before it has reached a record; then something else is wrong. */
const MOST_FAILED_STARTS = 3;

/** A block on its way through a worker. */
interface Running {
  readonly block: RecordBlock;
  readonly abort: AbortController;
  /** The record seen last, and since when. */
  record: number | null;
  since: number;
}

/**
 * Scores blocks in worker threads. A record that ends its worker (a crash, no memory left, no end in sight) becomes a
 * refusal; the other records of its block are scored by another worker.
 */
export class ScoringPool {
  readonly #options: PoolOptions;
  readonly #pool: Tinypool;
  readonly #running = new Set<Running>();
  readonly #watch: NodeJS.Timeout;
  #isDestroyed = false;
  readonly #known = new WeakSet<object>();
  /** Settles when the thread of a number has ended. */
  readonly #ended = new Map<number, Promise<void>>();

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#pool = new Tinypool({
      filename: fileURLToPath(new URL('./batch-worker.js', import.meta.url)),
      minThreads: options.workers,
      maxThreads: options.workers,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
      workerData: options.settings,
    });
    // A worker that dies between two blocks: the next block gets a new one.
    this.#pool.on('error', () => {});
    this.#watch = setInterval(() => this.#endWhatHangs(), LOOK_EVERY_MS);
    this.#watch.unref();
  }

  score(block: RecordBlock): Promise<BlockResult> {
    return this.#scoreRange(block, 0, block.index.count);
  }

  async destroy(): Promise<void> {
    this.#isDestroyed = true;
    clearInterval(this.#watch);
    await this.#pool.destroy();
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
    for (let starts = 1; ; starts++) {
      slot.reset();
      try {
        return await this.#run(task, block);
      } catch (error) {
        if (this.#isDestroyed) throw error;
        const fatal = slot.record;
        if (fatal !== null) return await this.#scoreWithout(block, from, fatal, to);
        if (starts === MOST_FAILED_STARTS) throw error;
      }
    }
  }

  async #run(task: WorkerTask, block: RecordBlock): Promise<BlockResult> {
    const running: Running = { block, abort: new AbortController(), record: null, since: 0 };
    this.#running.add(running);
    try {
      const result = this.#pool.run(task, { signal: running.abort.signal });
      this.#watchExits();
      return await result;
    } catch (error) {
      // Until then it could still go on to another record.
      await this.#ended.get(block.slot.threadId);
      throw error;
    } finally {
      this.#running.delete(running);
    }
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
    const refusal = { record, code: 'WORKER_DIED' } as const;
    const head = `${lineStart(inputName(block.input))}${placeOf(block, record).line}`;
    const tally = emptyTally();
    countRefusal(tally, refusal.code);
    return {
      output: Buffer.from(settings.keepsRefused ? refusalLine(head, refusal) : ''),
      refusals: [refusal],
      tally,
    };
  }

  /** A thread that ends itself settles nothing, so whoever waits for it must be told. */
  #watchExits(): void {
    for (const worker of this.#pool.threads as readonly PoolWorker[]) {
      if (this.#known.has(worker)) continue;
      this.#known.add(worker);
      const { threadId } = worker;
      const ended = new Promise<void>((done) => worker.once('exit', () => done()));
      this.#ended.set(threadId, ended);
      ended.then(() => {
        for (const { block, abort } of this.#running) if (block.slot.threadId === threadId) abort.abort();
        this.#ended.delete(threadId);
      });
    }
  }

  #endWhatHangs(): void {
    const now = performance.now();
    for (const running of this.#running) {
      const { record } = running.block.slot;
      if (record !== running.record) {
        running.record = record;
        running.since = now;
      } else if (record !== null && now - running.since > this.#options.mostSeconds * 1000)
        running.abort.abort();
    }
  }
}

/** What the pool calls a thread; its types do not say so. */
interface PoolWorker {
  readonly threadId: number;
  readonly once: (event: 'exit', listener: () => void) => void;
}
