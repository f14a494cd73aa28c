import { Worker } from 'node:worker_threads';
import type { ColumnChunk } from '@risk-check/core/columns';
import type { ScoredChunk } from './score-chunk.ts';
import type { WorkerSettings } from './score-worker.ts';

interface Thread {
  readonly worker: Worker;
  /** Those that wait for their results, in the order in which their chunks were sent. */
  readonly waiting: { resolve(scored: ScoredChunk): void; reject(error: unknown): void }[];
}

/** Chunks that wait in a thread besides the one that it scores. */
const MOST_WAITING = 1;
/** Of each thread: what lives as long as a chunk is not much, and new garbage would fill three times as much memory else. */
const YOUNG_MEGABYTES = 16;

/** Threads that score chunks. A chunk is moved, not copied, as far as it is numbers. */
export class ScoringThreads {
  readonly #threads: Thread[];

  constructor(count: number, settings: WorkerSettings, entry: URL) {
    this.#threads = Array.from({ length: count }, () => {
      const thread: Thread = {
        worker: new Worker(entry, {
          workerData: settings,
          resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
        }),
        waiting: [],
      };
      thread.worker.on('message', (scored: ScoredChunk) => thread.waiting.shift()?.resolve(scored));
      const fail = (error: unknown): void => {
        for (const { reject } of thread.waiting.splice(0)) reject(error);
      };
      thread.worker.on('error', fail);
      thread.worker.on('exit', (code) => fail(new Error(`a scoring thread ended with ${code}`)));
      return thread;
    });
  }

  /** Gives a chunk to the thread that has the fewest; null where all have enough. */
  score(chunk: ColumnChunk): Promise<ScoredChunk> | null {
    const [thread] = [...this.#threads].sort((a, b) => a.waiting.length - b.waiting.length) as [Thread];
    if (thread.waiting.length > MOST_WAITING) return null;
    return new Promise((resolve, reject) => {
      thread.waiting.push({ resolve, reject });
      thread.worker.postMessage(chunk, [...buffersOf(chunk)]);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }
}

/** The memory of all arrays of numbers in a value. */
function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
  // Lists hold values of fields, among which there are none.
  else if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const part of Object.values(value)) buffersOf(part, found);
  return found;
}
