import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drawRecording } from './draw-recording.ts';
import { STORIES } from './stories.ts';
import { typeIntoTerminal } from './terminal-session.ts';

const MOST_PROMPTS = 12;
const RECORDING = fileURLToPath(new URL('../../../docs/public/pictures/dialogue.svg', import.meta.url));
/** The first line of an answer. */
const HEAD = /^(AliExpress buyer|Amazon seller|Uber driver)/m;

/** What stands below the last line that was typed. */
const lastScreen = (screen: string): string => screen.split(/^ {2}> .*$/m).at(-2) ?? screen;

describe.each(STORIES)('$name ($about), at a terminal', ({ typed, sees }) => {
  it('has the answer after at most twelve prompts, on one screen', async () => {
    const { screen, prompts, code, files } = await typeIntoTerminal([...typed, 'q']);
    expect({ code, files }).toEqual({ code: 0, files: {} });
    // The last one is the menu below the answer.
    expect(prompts - 1).toBeLessThanOrEqual(MOST_PROMPTS);
    const answer = lastScreen(screen);
    let from = 0;
    for (const part of sees) {
      const at = answer.slice(from).search(part);
      expect(at, `${part} in order in:\n${answer}`).toBeGreaterThanOrEqual(0);
      from += at;
    }
    // From its head to the menu below it.
    const [whole = ''] = answer.slice(answer.search(HEAD)).split(/\n\n {2}d /);
    expect(whole.trimEnd().split('\n').length, whole).toBeLessThanOrEqual(24);
    for (const line of screen.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    expect(screen).not.toMatch(/Warning|undefined|NaN/);
  });
});

it('is shown in the README as it is: a recording of the first story', async () => {
  const [anna] = STORIES;
  const { frames } = await typeIntoTerminal([...(anna?.typed ?? []), 'q']);
  // Behind the last prompt the program has ended.
  const shown = frames.slice(0, -1).map((frame, i) => `${frame}${anna?.typed[i] ?? ''}`);
  const title = 'risk-check at a terminal: an AliExpress buyer with two open disputes answers eight topics';
  await expect(drawRecording(title, shown)).toMatchFileSnapshot(RECORDING);
});

describe('a terminal that is not like the others', () => {
  const [anna] = STORIES;

  it('of 40 columns gets whole lines', async () => {
    const { screen, code } = await typeIntoTerminal([...(anna?.typed ?? []), 'q'], { columns: 40 });
    expect(code).toBe(0);
    // The echo of a long line is the terminal's own.
    for (const line of screen.split('\n')) expect(line.length, line).toBeLessThanOrEqual(40);
  });

  it('of the kind "dumb", without colours, or with little more than ASCII gets the same words', async () => {
    const plain = await typeIntoTerminal([...(anna?.typed ?? []), 'q'], {
      env: { TERM: 'dumb', NO_COLOR: '1' },
    });
    const ascii = await typeIntoTerminal([...(anna?.typed ?? []), 'q'], { env: { LANG: 'C', LC_ALL: 'C' } });
    for (const { screen, code } of [plain, ascii]) {
      expect(code).toBe(0);
      expect(screen).toMatch(/CLOSE TO A LIMIT/);
      expect(screen).not.toContain('\u001b');
    }
  });

  it('keeps what was asked to be kept at Ctrl-C, and nothing else', async () => {
    const begun = ['1', 'ali buyer', '1', '0'];
    const kept = await typeIntoTerminal([...begun, '^C', 'y']);
    expect(kept.code).toBe(130);
    expect(Object.keys(kept.files)).toEqual(['aliexpress-buyer.risk.json']);
    expect(JSON.parse(kept.files['aliexpress-buyer.risk.json'] ?? '')).toMatchObject({
      platform: 'aliexpress',
    });
    const gone = await typeIntoTerminal([...begun, '^C', '^C']);
    expect({ code: gone.code, files: gone.files }).toEqual({ code: 130, files: {} });
  });

  it('loses no answer with --save, even where the program is killed in the middle', async () => {
    for (const end of ['SIGKILL', 'hang-up'] as const) {
      const { files } = await typeIntoTerminal(['1', 'ali buyer', '1', '0', '0', '0'], {
        args: ['--save', 'mine.json'],
        end,
      });
      expect(Object.keys(files), end).toEqual(['mine.json']);
      const saved = JSON.parse(files['mine.json'] ?? '');
      expect(saved.metrics, end).toMatchObject({ chargebacks: 0 });
    }
  });

  it('takes a message that is pasted in many lines whole', async () => {
    const message = 'Dear customer,\r> Your account has been temporarily disabled\r> for security reasons.\r';
    const { screen, code } = await typeIntoTerminal(['3', message, 'ali buyer', '1', '1', '1', '0', '', 'q']);
    expect(code).toBe(0);
    expect(screen).toContain('Most likely a security lock.');
  });
});
