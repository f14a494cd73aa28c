import { readFileSync } from 'node:fs';
import { scoreAccount, topicDialogue } from '@risk-check/core';
import { importFile } from '@risk-check/import';
import { topicsToComplete } from '@risk-check/report/questions';
import { rulesets } from '@risk-check/rules-data';
import { describe, expect, it } from 'vitest';
import { repository, runCli } from './fake-io.ts';
import { atTerminal, typing } from './fake-talk.ts';

const fixture = (name: string): string => `packages/import/test/fixtures/${name}`;
const entry = rulesets.find(({ id }) => id === 'aliexpress.buyer');

describe('after an import', () => {
  it.each(['aliexpress-orders.shopper.csv', 'aliexpress-orders.privacy.csv', 'aliexpress-order-page.txt'])(
    'five answers decide at least half of the knowable risk: %s',
    async (name) => {
      const ruleset = (await entry?.load())?.default;
      const guide = (await entry?.loadGuide())?.default;
      if (!ruleset || !guide) throw new Error('no ruleset');
      const text = readFileSync(new URL(fixture(name), repository), 'utf8');
      const { snapshot } = importFile(text, { asOf: '2026-11-20T08:00:00Z' });
      const dialogue = topicDialogue(ruleset, topicsToComplete(snapshot, ruleset, guide.topics));
      let state = dialogue.begin(snapshot);
      let answers = 0;
      for (let prompt = dialogue.prompt(state); prompt && answers < 5; prompt = dialogue.prompt(state)) {
        answers++;
        const reply =
          prompt.kind === 'ticks'
            ? ({ none: true } as const)
            : { answer: prompt.kind === 'flag' ? false : 0 };
        state = dialogue.reply(state, reply);
      }
      expect(answers).toBeLessThanOrEqual(5);
      expect(scoreAccount(snapshot, ruleset).coverage).toBeLessThan(0.05);
      expect(scoreAccount(dialogue.snapshot(state), ruleset).coverage).toBeGreaterThanOrEqual(0.5);
    },
  );

  it('names the few topics, and a script is never asked', async () => {
    const { stderr, stdout } = await runCli(['import', fixture('aliexpress-orders.shopper.csv')], {
      columns: 200,
    });
    expect(stderr).toContain('5 questions complete most of it:');
    expect(JSON.parse(stdout).platform).toBe('aliexpress');
    const json = await runCli(['import', fixture('aliexpress-orders.shopper.csv'), '--format', 'json']);
    expect(JSON.parse(json.stderr).topics).toHaveLength(5);
  });

  it('asks them at a terminal, and keeps every answer in the file', async () => {
    // How one day of the file is written, nobody says.
    const talk = typing([null, '0', '0', '0', '0', '0', '0', '0', 'q']);
    const { written } = await runCli(
      ['import', fixture('aliexpress-orders.shopper.csv'), '-o', 'mine.json'],
      atTerminal(talk, { now: Date.UTC(2026, 10, 20, 8) }),
    );
    const { source, orders, asOf, observed } = JSON.parse(written['mine.json'] ?? '');
    expect(orders).toHaveLength(5);
    // What is answered holds now; the export is known until its own time.
    expect(asOf).toBe('2026-11-20T08:00:00Z');
    expect(observed.orders.until).toBe('2026-10-11T23:59:59Z');
    expect(source).toContainEqual(expect.objectContaining({ importer: 'init' }));
  });
});
