import { createInterface } from 'node:readline';
import type { Talk } from '../process/io.ts';

const PROMPT = '  > ';

/**
 * Talks at the terminal of this process: plain lines, without colour or a moving cursor, so that a screen reader and
 * `TERM=dumb` get the same as everybody.
 */
export function terminalTalk(): Talk {
  const lines: string[] = [];
  let waiting: ((line: string | null) => void) | null = null;
  let isClosed = false;
  const typed = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: PROMPT,
    // Answers stay out of any history.
    historySize: 0,
  });
  const answer = (line: string | null): void => {
    const give = waiting;
    waiting = null;
    give?.(line);
  };
  // A pasted message comes as many lines at once: none may be lost.
  typed.on('line', (line) => (waiting ? answer(line) : lines.push(line)));
  typed.on('SIGINT', () => {
    process.stdout.write('\n');
    lines.length = 0;
    answer(null);
  });
  typed.on('close', () => {
    isClosed = true;
    answer(null);
  });
  return {
    say: (text) => void process.stdout.write(`${text}\n`),
    ask: () => {
      const next = lines.shift();
      if (next !== undefined) {
        process.stdout.write(`${PROMPT}${next}\n`);
        return Promise.resolve(next);
      }
      if (isClosed) return Promise.resolve(null);
      return new Promise((resolve) => {
        waiting = resolve;
        typed.prompt();
      });
    },
    close: () => typed.close(),
  };
}
