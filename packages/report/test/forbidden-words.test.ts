import { readdirSync, readFileSync } from 'node:fs';
import { planRecovery, scoreAccount, suggestActions } from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';
import { translateGuide, translateRuleset } from '@risk-check/rules-data/translate';
import { describe, expect, it } from 'vitest';
import { firstScreen } from '../src/first-screen/first-screen.ts';
import { recoverScreen } from '../src/recovery/recover-screen.ts';
import { LANGUAGES, type Language } from '../src/words/base/languages.ts';
import { loadWords } from '../src/words/load/load-words.generated.ts';

/** A field of a snapshot, an id of a rule, or a word of programmers: of no language. */
const NAMES =
  /\b(?:facts|metrics|params)\.\w|\b[a-z]+\.[a-z]+\.[a-z-]+\b|\b(?:JSON|snapshot)\b|[a-z][A-Z][a-z]+\(/;

/** What section 5 of the design replaces by everyday words in the frame, and what it is called in the other languages. */
const FORBIDDEN: Readonly<Record<Language, RegExp>> = {
  en: /\bthe line\b|\bthresholds?\b|\bmend\w*\b|\bis read as\b|\bfired\b|\bfindings?\b|\bcaveats?\b|\bconsult\b|\brestrictions?\b|\bprobabilit/i,
  de: /\bschwellen?(?:wert\w*)?\b|\bbefunde?\b|\bregeln? (?:hat|haben|wurde|wurden) ausgelöst\b|\brestriktion\w*|\bkonsultier\w*|\bvorbehalte?\b/i,
  es: /\bumbral(?:es)?\b|\bhallazgos?\b|\bdisparad[oa]s?\b|\brestricci(?:ón|ones)\b|\bconsult[ea]\w*|\bsalvedad(?:es)?\b/i,
  ru: /порог|срабат|сработал|находк|рестрик|консультир|оговорк/i,
};
/** The same in texts of the dataset, where a platform's own word may stand. */
const FORBIDDEN_IN_DATA: Readonly<Record<Language, RegExp>> = {
  en: /\bthe line\b|\bmend\w*\b|\bis read as\b|\bfired\b|\bcaveats?\b/i,
  de: /\bschwellenwert\w*\b|\bbefunde?\b|\bkonsultier\w*/i,
  es: /\bumbral(?:es)?\b|\bhallazgos?\b|\bdisparad[oa]s?\b/i,
  ru: /порог|сработал|находк/i,
};

/** Every text of a tree of words; functions are asked with numbers and with names. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === 'function') {
    return [
      Array.from({ length: value.length }, () => 2),
      Array.from({ length: value.length }, () => 'X'),
    ].flatMap((args) => {
      try {
        return textsIn(value(...args));
      } catch {
        // It wants other arguments.
        return [];
      }
    });
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const folder = new URL('../../../examples/', import.meta.url);

describe.each(LANGUAGES)('first screens in %s', (language) => {
  it('of the frame: no forbidden word and no name of a field in the words of screens and dialogue', async () => {
    const { firstScreen: screen, dialogue, recoverScreen: recover, draft } = await loadWords(language);
    const { file: _, stop, saved, notOurs, readFile, ...asked } = dialogue;
    const texts = textsIn([screen, asked, recover, draft]);
    expect(texts.length).toBeGreaterThan(150);
    for (const text of texts) {
      expect(text).not.toMatch(FORBIDDEN[language]);
      expect(text).not.toMatch(NAMES);
    }
    expect([stop, saved, notOurs, readFile].every((word) => typeof word === 'function')).toBe(true);
  });

  it.each(rulesets.map(({ id }) => id))('%s: topics, verdicts and the way back', async (id) => {
    const entry = rulesets.find((one) => one.id === id);
    if (!entry) throw new Error(id);
    const words = await loadWords(language);
    const texts = entry.translations?.[language];
    // Rules that nobody has translated are marked as English; their words are those of the dataset.
    if (language !== 'en' && !texts) return;
    const [english, englishGuide] = [(await entry.load()).default, (await entry.loadGuide()).default];
    const ruleset = texts ? translateRuleset(english, (await texts.load()).default, words.phrases) : english;
    const guide = texts ? translateGuide(englishGuide, (await texts.loadGuide()).default) : englishGuide;
    const said: string[] = textsIn(
      guide.topics.map(({ title, ask, help, ticks }) => [
        title,
        ask,
        help ?? '',
        ticks?.map((tick) => tick.text) ?? [],
      ]),
    );
    const name = `${id.replace('.', '-')}/`;
    for (const file of readdirSync(new URL(name, folder)).filter((one) => one.endsWith('.json'))) {
      const snapshot = JSON.parse(readFileSync(new URL(name + file, folder), 'utf8'));
      const report = scoreAccount(snapshot, ruleset);
      const { state, verdict, limitsTitle, tasks, notChecked, index } = firstScreen({
        report,
        ruleset,
        words,
        steps: null,
        suggestions: suggestActions(snapshot, ruleset),
        forecast: null,
      });
      said.push(state, ...verdict, limitsTitle, notChecked, index, ...tasks.flatMap(({ title }) => title));
    }
    const closed = {
      snapshotVersion: 1,
      platform: ruleset.platform,
      role: ruleset.role,
      asOf: '2026-11-28T13:00:00Z',
      account: { status: 'suspended' },
    };
    const plan = planRecovery(closed, ruleset, guide, {});
    const { parts, ...screen } = recoverScreen({ plan, ruleset, words, snapshot: {} });
    said.push(...textsIn([screen, parts.map(({ title, when, steps }) => [title, when, steps])]));
    for (const text of said) {
      expect(text, id).not.toMatch(NAMES);
      expect(text, id).not.toMatch(FORBIDDEN_IN_DATA[language]);
    }
  });
});
