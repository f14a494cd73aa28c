import { readFileSync } from 'node:fs';
import {
  forecastRisk,
  joinTimelines,
  type Ruleset,
  scoreAccount,
  suggestActions,
  timelineRisk,
} from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';
import { describe, expect, it } from 'vitest';
import {
  courseChart,
  describeReport,
  forecastChart,
  gaugeChart,
  headroomChart,
  LANGUAGES,
  loadWords,
  toBadge,
  toHtml,
  toMarkdown,
  toTerminal,
  waterfallChart,
} from '../src/index.ts';

const example = new URL('../../../examples/aliexpress-buyer/several-at-once.json', import.meta.url);
const snapshot: unknown = JSON.parse(readFileSync(example, 'utf8'));
const ruleset = (await rulesets.find(({ id }) => id === 'aliexpress.buyer')?.load())?.default as Ruleset;
const report = scoreAccount(snapshot, ruleset);
const fired = report.findings.filter(({ status }) => status === 'fired');

describe('describeReport', () => {
  it.each(LANGUAGES)('says every reason, what is missing and the notice: %s', async (language) => {
    const text = describeReport(report, ruleset, await loadWords(language));
    expect(text.reasons.map(({ ruleId }) => ruleId)).toEqual(fired.map(({ ruleId }) => ruleId));
    expect(text.nothingFired).toBeNull();
    expect(text.verdict).toContain(` ${report.score} `);
    expect(text.missing.reduce((sum, { rules }) => sum + rules, 0)).toBe(report.unknown.length);
    expect(text.notice).not.toBe('');
    for (const reason of text.reasons) {
      expect(reason.severity).not.toBeNull();
      expect(reason.source).not.toBe('');
    }
  });

  it('names value, limit and the way to the next level of a finding that has them', async () => {
    const { reasons } = describeReport(report, ruleset, await loadWords('en'));
    const finding = fired.find(({ headroom, value }) => value !== undefined && headroom?.more != null);
    const reason = reasons.find(({ ruleId }) => ruleId === finding?.ruleId);
    expect(reason?.value).toContain(String(finding?.value));
    expect(reason?.limit).toMatch(/^limit /);
    expect(reason?.next).toMatch(/\d/);
  });

  it('says so where nothing fired', async () => {
    const empty = scoreAccount({ ...(snapshot as object), disputes: [], conduct: [] } as unknown, ruleset);
    const nothing = { ...empty, findings: empty.findings.filter(({ status }) => status !== 'fired') };
    const text = describeReport(nothing, ruleset, await loadWords('en'));
    expect(text.reasons).toEqual([]);
    expect(text.nothingFired).toMatch(/rule/i);
  });
});

describe('describeReport in a language', () => {
  it.each(LANGUAGES)('is the same as with the words of it: %s', async (lang) => {
    const text = await describeReport(report, { lang, ruleset });
    expect(text).toEqual(describeReport(report, ruleset, await loadWords(lang)));
    expect(text.lang).toBe(lang);
  });

  it('says everything as sentences and as tables', async () => {
    const some = scoreAccount({ ...(snapshot as object), payments: undefined } as unknown, ruleset);
    const { sentences, tables, reasons, verdict, notice, missing } = await describeReport(some, {
      lang: 'en',
      ruleset,
    });
    expect(sentences[0]).toBe(verdict);
    expect(sentences.at(-1)).toBe(notice);
    for (const { message } of reasons) expect(sentences).toContain(message);
    const [first, second] = tables;
    expect(tables.map(({ id }) => id)).toEqual(['reasons', 'missing']);
    expect(first?.rows.map(([points]) => Number(points)).reduce((a, b) => a + b, 0)).toBe(some.evidenceScore);
    expect(first?.rows.length).toBe(reasons.length);
    expect(second?.rows.length).toBe(missing.length);
    for (const { columns, rows } of tables) for (const row of rows) expect(row.length).toBe(columns.length);
    for (const { unit, value } of reasons) expect(unit === null).toBe(value === null);
  });

  it('does without the ruleset, and calls data as the snapshot does', async () => {
    const some = scoreAccount({ ...(snapshot as object), payments: undefined } as unknown, ruleset);
    const { verdict, missing, reasons } = await describeReport(some, { lang: 'de' });
    expect(verdict).toContain(String(some.score));
    expect(reasons.length).toBe(some.findings.filter(({ status }) => status === 'fired').length);
    expect(missing.length).toBeGreaterThan(0);
  });

  it('has no table where there is nothing to show', async () => {
    const { tables } = await describeReport(
      { ...report, findings: [], unknown: [] },
      { lang: 'en', ruleset },
    );
    expect(tables).toEqual([]);
  });
});

describe('printed reports', async () => {
  const words = await loadWords('en');
  const options = {
    ruleset,
    words,
    suggestions: suggestActions(snapshot, ruleset),
    forecast: forecastRisk(snapshot, ruleset),
  };

  it('name every reason and carry the notice', () => {
    const plain = toTerminal(report, options, { columns: 200 }).replaceAll(/\s+/g, ' ');
    for (const text of [toHtml(report, options), toMarkdown(report, options), plain]) {
      for (const { title } of fired) expect(text).toContain(title.replaceAll("'", text === plain ? "'" : ''));
      expect(text).toContain(describeReport(report, ruleset, words).notice.slice(0, 30));
    }
  });

  it('use colour codes and Unicode only where the terminal shows them', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(toTerminal(report, options, { isColored: true })).toMatch(/\u001b\[/);
    expect(toTerminal(report, options, { isUnicode: false })).toMatch(/^\p{ASCII}*$/u);
  });

  it('draw what they say', () => {
    expect(gaugeChart(report, words, 'g')).toContain(`>${report.score}</text>`);
    expect(waterfallChart(report, words, 'w').match(/class="fill /g)?.length).toBeGreaterThanOrEqual(
      fired.length,
    );
    expect(headroomChart(report, words, 'h')).toMatch(/^<svg /);
    expect(headroomChart({ ...report, findings: [] }, words, 'h')).toBe('');
    expect(forecastChart(options.forecast, words, 'f')).toMatch(/^<svg /);
    const course = joinTimelines([timelineRisk(snapshot, ruleset)]);
    const drawn = courseChart(course, ruleset, words, 'c');
    // A stripe for each band that has a floor, the snapshot's own instant, and a mark that says what changed.
    expect(drawn.match(/class="zone /g)).toHaveLength(4);
    expect(drawn).toMatch(
      /class="today"[\s\S]*<g class="event" tabindex="0" role="img" aria-label="[^"]+: [^"]+"/,
    );
    expect(toBadge(report, words)).toContain(String(report.score));
  });
});

describe('words that are none', () => {
  const none: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a language', 'de'],
    ['words that nobody has waited for', loadWords('de')],
  ];
  it.each(none)('are refused with what to pass: %s', (_name, words) => {
    const error = new TypeError("pass the words of a language: await loadWords('en')");
    expect(() => toBadge(report, words as never)).toThrow(error);
    expect(() => toHtml(report, { ruleset, words: words as never })).toThrow(error);
    expect(() => toMarkdown(report, { ruleset, words: words as never })).toThrow(error);
    expect(() => toTerminal(report, { ruleset, words: words as never })).toThrow(error);
  });
});
