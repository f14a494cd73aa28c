import { en } from '@risk-check/report/words/en';
import { expect, it, vi } from 'vitest';
import { startProgress } from '../../src/batch/progress.ts';
import type { Io } from '../../src/process/io.ts';

const SHOW_CURSOR = '\u001b[?25h';

it('leaves the terminal as it was before anything else is written, and then leaves it alone', async () => {
  let shown = '';
  const write = async (text: string | Uint8Array): Promise<void> => {
    // As slow as a terminal may be.
    await new Promise((done) => setTimeout(done, 1));
    shown += text;
  };
  const io = { stderr: { write, isTTY: true, columns: 80 }, env: {} } as unknown as Io;
  const progress = await startProgress(1000, false, io, en);
  progress.show({ records: 1, bytes: 10 });
  await progress.stop();
  const atEnd = shown;
  expect(atEnd.lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(atEnd.lastIndexOf('\u001b[?25l'));
  await progress.stop();
  await new Promise((done) => setTimeout(done, 150));
  progress.show({ records: 2, bytes: 20 });
  await new Promise((done) => setTimeout(done, 20));
  expect(shown).toBe(atEnd);
});

it.each([
  { isResumed: false, says: '90,400 records  45,200 a second  17 s left' },
  { isResumed: true, says: '90,400 records  400 a second  4 min 59 s left' },
])(
  'counts what this run has done, and not what an earlier one had: $isResumed',
  async ({ isResumed, says }) => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    let shown = '';
    const write = async (text: string | Uint8Array): Promise<void> => {
      shown += text;
    };
    const io = { stderr: { write, isTTY: true, columns: 80 }, env: {} } as unknown as Io;
    const progress = await startProgress(1_000_000, isResumed, io, en);
    clock.mockReturnValue(1000);
    progress.show({ records: 90_000, bytes: 100_000 });
    clock.mockReturnValue(2000);
    progress.show({ records: 90_400, bytes: 103_000 });
    await progress.stop();
    clock.mockRestore();
    expect(shown).toContain(says);
  },
);
