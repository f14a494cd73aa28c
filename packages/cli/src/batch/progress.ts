import { Writable } from 'node:stream';
import type { Words } from '@risk-check/report/words';
import type { Io } from '../process/io.ts';

/** Progress of a run. */
export interface Done {
  readonly records: number;
  /** Bytes read, as they lie on the disk. */
  readonly bytes: number;
}

export interface Progress {
  readonly show: (done: Done) => void;
  /** Before anything else is written to the terminal; settles when the terminal is as it was. */
  readonly stop: () => Promise<void>;
}

const SILENT: Progress = { show: () => {}, stop: async () => {} };
const SHOW_EVERY_MS = 100;
const BAR_WIDTH = 24;

/**
 * A bar with rate and time left on standard error, only when that is a terminal.
 *
 * @param bytes - Of all inputs, null when there is no end to know; `none` for no bar.
 * @param isResumed - What an earlier run has done is then passed over much faster than the rest.
 */
export async function startProgress(
  bytes: number | null | 'none',
  isResumed: boolean,
  io: Io,
  words: Words,
): Promise<Progress> {
  if (bytes === 'none' || !io.stderr.isTTY || io.env.TERM === 'dumb') return SILENT;
  const { default: cliProgress } = await import('cli-progress');
  let started = performance.now();
  /** Records excluded from rate and time left; null while unknown. */
  let before: Done | null = isResumed ? null : { records: 0, bytes: 0 };
  let shown = 0;
  let isStopped = false;
  const terminal = terminalOf(io);
  const bar = new cliProgress.SingleBar({
    stream: terminal as unknown as NodeJS.WritableStream,
    // A signal is heard by the process, which stops the bar before its last word.
    gracefulExit: false,
    hideCursor: true,
    clearOnComplete: true,
    barsize: BAR_WIDTH,
    format: (
      _options: unknown,
      { progress }: { progress: number },
      { records, read }: { records: number; read: number },
    ) => {
      const seconds = Math.max(performance.now() - started, 1) / 1000;
      const ownRead = read - (before?.bytes ?? read);
      return words.commands.batch.progress({
        share: bytes === null ? null : progress,
        bar: barOf(progress),
        records,
        rate: (records - (before?.records ?? records)) / seconds,
        secondsLeft: bytes === null || ownRead === 0 ? null : ((bytes - read) * seconds) / ownRead,
      });
    },
  } as ConstructorParameters<typeof cliProgress.SingleBar>[0]);
  bar.start(bytes ?? 1, 0, { records: 0, read: 0 });
  return {
    show: ({ records, bytes: read }) => {
      const now = performance.now();
      if (before === null) {
        before = { records, bytes: read };
        started = now;
      }
      if (isStopped || now - shown < SHOW_EVERY_MS) return;
      shown = now;
      bar.update(bytes === null ? 0 : Math.min(read, bytes), { records, read });
    },
    stop: async () => {
      if (isStopped) return;
      isStopped = true;
      bar.stop();
      await new Promise<void>((done) => terminal.end(done));
    },
  };
}

const barOf = (share: number): string => {
  const full = Math.floor(share * BAR_WIDTH);
  return `${'='.repeat(full)}${' '.repeat(BAR_WIDTH - full)}`;
};

/** Our standard error as a stream, which the bar wants. */
const terminalOf = (io: Io): Writable =>
  Object.assign(
    new Writable({
      write: (chunk, _encoding, done) => {
        io.stderr.write(String(chunk)).then(() => done(), done);
      },
    }),
    { isTTY: true, columns: io.stderr.columns },
  );
