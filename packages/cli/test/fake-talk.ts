import type { Talk } from '../src/process/io.ts';

export interface FakeTalk extends Talk {
  /** Every line that was said. */
  readonly said: string[];
  /** What was said before each answer, on one line. */
  readonly asked: string[];
}

const MOST_ASKED = 300;

/** Types these lines; then nobody types any more. */
export function typing(lines: readonly (string | null)[]): FakeTalk {
  const left = [...lines];
  return fakeTalk(() => left.shift() ?? null);
}

/**
 * Answers by a part of what is asked, what is not listed with `otherwise`, and at the end it quits. An answer that begins with
 * `=` types the number of the choice with that text; null stops.
 */
export const answering = (
  answers: Readonly<Record<string, string | null>>,
  otherwise: string | null = '?',
): FakeTalk =>
  fakeTalk((question, lines) => {
    if (question.includes('q quit')) return 'q';
    const answer = Object.entries(answers).find(([part]) => question.includes(part))?.[1];
    if (answer === undefined) return otherwise;
    if (answer === null || !answer.startsWith('=')) return answer;
    const chosen = lines.flatMap((line) => {
      const [, number, label] = /^ *(\d+) {2}(.*)$/.exec(line) ?? [];
      return number !== undefined && label?.startsWith(answer.slice(1)) ? [number] : [];
    });
    return chosen[0] ?? null;
  });

function fakeTalk(answer: (question: string, lines: readonly string[]) => string | null): FakeTalk {
  const said: string[] = [];
  const asked: string[] = [];
  let before = 0;
  return {
    said,
    asked,
    say: (text) => void said.push(text),
    ask: async () => {
      const lines = said.slice(before).flatMap((text) => text.split('\n'));
      before = said.length;
      const question = lines.join(' ').replaceAll(/\s+/g, ' ').trim();
      asked.push(question);
      // A question that no answer settles would be asked forever.
      if (asked.length > MOST_ASKED) throw new Error(`asked again and again: ${question}`);
      return answer(question, lines);
    },
    close: () => undefined,
  };
}

/** Somebody at a terminal, who talks so. */
export const atTerminal = <World extends object>(talk: Talk, world?: World) => ({
  isTTY: true,
  isStdinTTY: true,
  talk,
  ...world,
});
