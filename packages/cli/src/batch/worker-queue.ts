import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type Tinypool from 'tinypool';
import type { FromWorker, QueueSettings, WorkerTask } from './batch-worker.ts';
import type { BlockResult } from './score-block.ts';
import type { SharedSlot } from './shared-slots.ts';

/** One at work and one that waits, so that the worker goes on while its last result is on the way. */
const MOST_GIVEN = 2;
/** How much later than the end of its port a worker's error may come; one that ended itself has none. */
const ERROR_AFTER_MS = 200;

/** Records of a block that are to be scored. */
export interface Job {
  readonly task: WorkerTask;
  readonly slot: SharedSlot;
  readonly done: (result: BlockResult) => void;
  /** Its worker has ended at the record that the slot tells. */
  readonly died: () => void;
  readonly failed: (error: unknown) => void;
}

interface QueueOptions {
  readonly pool: Tinypool;
  /** Its worker has room for another job. */
  readonly onRoom: () => void;
  /** Its worker has ended, and nobody writes to the slots of its jobs any more. */
  readonly onEnd: (queue: WorkerQueue, error: unknown) => void;
}

/** A worker and the jobs that it has been given, of which it is at the first. */
export class WorkerQueue {
  readonly jobs: Job[] = [];
  readonly #port: MessagePort;
  readonly #abort = new AbortController();
  #isReady = false;
  /** The record seen last of the job at hand, and since when. */
  #record: number | null = null;
  #since = 0;

  constructor({ pool, onRoom, onEnd }: QueueOptions) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const settings: QueueSettings = { port: port2 };
    const ended = pool.run(settings, { transferList: [port2], signal: this.#abort.signal }).then(
      () => null,
      (error: unknown) => error,
    );
    port1.on('message', (message: FromWorker) => {
      if (message === 'ready') this.#isReady = true;
      else {
        this.#record = null;
        this.jobs.shift()?.done(message);
        onRoom();
      }
    });
    // A thread that does not come up leaves its port open.
    ended.then(() => this.#isReady || port1.close());
    port1.once('close', async () => {
      const timer = setTimeout(() => this.end(), ERROR_AFTER_MS);
      const error = await ended;
      clearTimeout(timer);
      const hasError = error !== null && !this.#abort.signal.aborted;
      onEnd(this, hasError ? error : new Error('A worker thread has ended without an error of its own.'));
    });
  }

  /** Whether its thread has come up. */
  get isReady(): boolean {
    return this.#isReady;
  }

  get hasRoom(): boolean {
    return this.jobs.length < MOST_GIVEN;
  }

  give(job: Job): void {
    this.jobs.push(job);
    this.#port.postMessage(job.task);
  }

  /** Ends the thread wherever it is. */
  end(): void {
    this.#abort.abort();
  }

  /** Ends the thread if it has been at the same record for longer than that. */
  endIfHanging(mostMs: number): void {
    const record = this.jobs[0]?.slot.record ?? null;
    const now = performance.now();
    if (record !== this.#record) {
      this.#record = record;
      this.#since = now;
    } else if (record !== null && now - this.#since > mostMs) this.end();
  }
}
