import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const PROMPT = '  > ';
/** The day of the stories. */
export const STORY_NOW = '2026-11-28T13:00:00Z';
const MOST_SECONDS = 120;

export interface SessionOptions {
  readonly args?: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: NodeJS.ProcessEnv;
  /** How the session ends after the last line: `quit` waits for the program, the others end it. */
  readonly end?: 'quit' | 'SIGTERM' | 'SIGKILL' | 'hang-up';
}

export interface Session {
  /** Everything that was on the screen, without what moves the cursor. */
  readonly screen: string;
  /** What was on the screen each time something could be typed, and at the end. */
  readonly frames: readonly string[];
  /** How often something could be typed. */
  readonly prompts: number;
  readonly code: number | null;
  /** Files that the program left in its folder. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Types lines into `risk-check` on a terminal of its own, one at each prompt, as a person does; the clock of the program
 * begins at `STORY_NOW`. `^C` is Ctrl-C, and a line may hold further ones, which come as if they were pasted.
 */
export async function typeIntoTerminal(
  lines: readonly string[],
  { args = [], columns = 80, rows = 24, env = {}, end = 'quit' }: SessionOptions = {},
): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), 'risk-check-terminal-'));
  const program = [
    process.execPath,
    '--import',
    pathToFileURL(path('fixed-clock.js')).href,
    path('../bin.js'),
  ];
  const words = [...program, ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn(
    'script',
    ['-qec', `stty cols ${columns} rows ${rows} -echoctl; exec ${words}`, '/dev/null'],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        TERM: 'xterm',
        LANG: 'C.UTF-8',
        TZ: 'UTC',
        RISK_CHECK_TEST_NOW: STORY_NOW,
        NODE_DISABLE_COMPILE_CACHE: '1',
        ...env,
      },
    },
  );
  let seen = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (seen += part));
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  let isOver = false;
  void ended.then(() => (isOver = true));
  const until = Date.now() + MOST_SECONDS * 1000;
  const frames: string[] = [];
  let typedAt = 0;
  try {
    for (const line of lines) {
      // A prompt is there when nothing comes behind it: a busy machine writes it in pieces, and draws it again.
      for (let before = -1; !isOver; before = seen.length) {
        if (before === seen.length && shown(seen.slice(typedAt)).endsWith(PROMPT)) break;
        if (Date.now() > until) throw new Error(`no prompt before "${line}":\n${shown(seen)}`);
        await new Promise((again) => setTimeout(again, 40));
      }
      if (isOver) throw new Error(`ended before "${line}":\n${shown(seen)}`);
      frames.push(shown(seen));
      typedAt = seen.length;
      child.stdin.write(line === '^C' ? '\u0003' : `${line}\r`);
    }
    if (end !== 'quit') {
      while (!shown(seen.slice(typedAt)).endsWith(PROMPT) && Date.now() < until)
        await new Promise((again) => setTimeout(again, 15));
      if (end === 'hang-up') child.stdin.end();
      else child.kill(end);
    }
    const code = await Promise.race([
      ended,
      new Promise<never>((_, fail) =>
        setTimeout(() => fail(new Error(`it does not end:\n${shown(seen)}`)), until - Date.now()).unref(),
      ),
    ]);
    const files = Object.fromEntries(
      readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
    return { screen: shown(seen), frames: [...frames, shown(seen)], prompts: frames.length, code, files };
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

const ESCAPE = '\u001b';
/** What moves the cursor or colours the text. */
const SEQUENCE = new RegExp(`${ESCAPE}\\[[0-9;?]*[A-Za-z]`, 'g');

/** What stands on the screen: a line that is drawn again counts once. */
function shown(written: string): string {
  return written
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => {
      const drawn = line.split(`${ESCAPE}[1G${ESCAPE}[0J`).at(-1) ?? '';
      return drawn.replaceAll(SEQUENCE, '').replaceAll('\r', '');
    })
    .join('\n');
}
