import { type Ruleset, scoreAccount } from '@risk-check/core';
import { loadWords } from '@risk-check/report/words';
import { rulesets } from '@risk-check/rules-data';
import { describe, expect, it } from 'vitest';
import { ownData } from '../src/dataset/own-data.ts';
import { indexDocuments } from '../src/rulesets/search-documents.ts';
import { translatedRules } from '../src/rulesets/translated-rules.ts';
import { runCli } from './fake-io.ts';

const BUYER = 'aliexpress.buyer';
const entry = rulesets.find(({ id }) => id === BUYER);
const languages = Object.keys(entry?.translations ?? {});
const english = (await entry?.load())?.default as unknown as Ruleset;
const written = (await ownData()).rulesets.find(({ id }) => id === BUYER)?.rules ?? [];
const squeeze = (text: string): string => text.replace(/\s+/g, ' ');

type WrittenRules = typeof written;

/** What `explain` says of a rule in English, but for names, quotations and examples. */
function textsOf(id: string, english: Ruleset, written: WrittenRules): string[] {
  const rule = english.rules.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  const conflicts = written.find((one) => one.id === id)?.conflicts ?? [];
  return [
    rule.title,
    rule.means,
    rule.advice,
    english.caveat,
    ...rule.levels.flatMap(({ consequence, reason, note }) => [consequence?.text, reason, note]),
    ...(rule.actions ?? []).map((key) => english.actions[key]?.title),
    ...(rule.related ?? []).map((other) => english.rules.find((one) => one.id === other)?.title),
    ...conflicts.flatMap(({ about, used, why, readings }) => [
      about,
      used,
      why,
      ...readings.map(({ says }) => says),
    ]),
  ].flatMap((text) => (text === undefined ? [] : [squeeze(text)]));
}

describe.each(languages)('the rules of AliExpress buyers in %s', (language) => {
  it('are explained without an English text', async () => {
    for (const { id } of english.rules) {
      const { code, stdout } = await runCli(['explain', id, '--lang', language], { columns: 1000 });
      expect(code).toBe(0);
      const shown = squeeze(stdout);
      const left = textsOf(id, english, written).filter((text) => shown.includes(text));
      expect(left, id).toEqual([]);
      expect(shown, id).toContain(`https://risk-check.dev/${language}/rules/${id}`);
      // Names for house rules are names of the format, without plural forms behind them.
      expect(shown, id).not.toContain('|');
    }
  });

  it('are listed by their titles there', async () => {
    const { stdout } = await runCli(['rules', 'list', BUYER, '--lang', language], { columns: 1000 });
    for (const { title } of english.rules) expect(stdout).not.toContain(` ${title}\n`);
    expect(stdout).not.toContain(english.title);
  });

  it('are found by their titles there and in English', async () => {
    const words = await loadWords(language as 'de');
    const shown = await indexDocuments(rulesets, words, 'words');
    const forPrograms = await indexDocuments(rulesets, words, 'english');
    for (const { id, title } of english.rules) {
      const inEnglish = shown(title).find((found) => found.id === id);
      expect(inEnglish, title).toBeDefined();
      expect(inEnglish?.title).not.toBe(title);
      const there = forPrograms(inEnglish?.title ?? '').find((found) => found.id === id);
      expect(there?.title, inEnglish?.title).toBe(title);
    }
  });

  it('are found with messages of the platform in its own quotation marks', async () => {
    const words = await loadWords(language as 'de');
    const { stdout } = await runCli(
      ['rules', 'search', 'disabled for security reasons', '--lang', language],
      { columns: 200 },
    );
    expect(stdout).toContain(words.commands.rules.quote('disabled for security reasons'));
  });

  it('stay English in JSON', async () => {
    const id = `${BUYER}.chargeback-outside-platform`;
    const json = async (argv: readonly string[], lang: string) =>
      (await runCli([...argv, '--lang', lang, '--format', 'json'])).stdout;
    for (const argv of [
      ['explain', id],
      ['rules', 'list', BUYER],
    ])
      expect(await json(argv, language)).toBe(await json(argv, 'en'));
  });
});

describe.each(rulesets.filter(({ id, translations }) => translations && id !== BUYER))(
  'the rules of $id',
  ({ id: ruleset, load, translations = {} }) => {
    it.each(Object.keys(translations))('are explained in %s without an English text', async (language) => {
      const own = (await load()).default as unknown as Ruleset;
      const rules = (await ownData()).rulesets.find(({ id }) => id === ruleset)?.rules ?? [];
      for (const { id } of own.rules) {
        const { code, stdout } = await runCli(['explain', id, '--lang', language], { columns: 1000 });
        expect(code).toBe(0);
        const shown = squeeze(stdout);
        // Short texts such as "2.5%." stand in every language, and words of the platform in its quotations.
        const levels = rules.find((one) => one.id === id)?.levels ?? [];
        const quoted = JSON.stringify([own.sources, levels.map(({ sources }) => sources)]);
        const left = textsOf(id, own, rules).filter(
          (text) => / .* /.test(text) && !quoted.includes(text) && shown.includes(text),
        );
        expect(left, id).toEqual([]);
      }
    });
  },
);

it.each(['de', 'es', 'ru'] as const)('what never happened is known in %s, too', async (language) => {
  const entry = rulesets.find(({ id }) => id === 'amazon.seller');
  const own = (await entry?.load())?.default as unknown as Ruleset;
  const translated = await translatedRules(own, await loadWords(language));
  const snapshot = {
    ...{ snapshotVersion: 1, platform: 'amazon', role: 'seller', asOf: '2026-11-01T00:00:00Z' },
    metrics: { openCureNotices: 1, cureNoticeDays: 'never', assuranceContactDays: 'never' },
  } as never;
  expect(scoreAccount(snapshot, translated).worstCase).toBe(scoreAccount(snapshot, own).worstCase);
});

it('a rule that nobody has translated says so', async () => {
  const id = 'visa.merchant.vamp';
  const { stdout } = await runCli(['explain', id, '--lang', 'es'], { columns: 200 });
  const words = await loadWords('es');
  expect(stdout).toContain(words.notes.notTranslated('Visa merchant'));
  expect((await runCli(['explain', id], { columns: 200 })).stdout).not.toContain('translated');
});
