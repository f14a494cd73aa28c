import { expect, it } from 'vitest';
import { startProgress } from '../../src/batch/progress.ts';
import type { Io } from '../../src/io.ts';
import { en } from '../../src/words/en.ts';

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
  { isResumed: false, says: / \d{3},\d{3} a second +\d s left/ },
  { isResumed: true, says: / [1-9]?,?\d{3} a second +\d min/ },
])(
  'counts what this run has done, and not what an earlier one had: $isResumed',
  async ({ isResumed, says }) => {
    let shown = '';
    const write = async (text: string | Uint8Array): Promise<void> => {
      shown += text;
    };
    const io = { stderr: { write, isTTY: true, columns: 80 }, env: {} } as unknown as Io;
    const progress = await startProgress(1_000_000, isResumed, io, en);
    progress.show({ records: 90_000, bytes: 100_000 });
    const started = performance.now();
    while (performance.now() - started < 250) await new Promise((done) => setTimeout(done, 5));
    progress.show({ records: 90_400, bytes: 101_000 + (isResumed ? 2_000 : 0) });
    await progress.stop();
    expect(shown).toMatch(says);
  },
);
