import type { Rule, Ruleset } from '@risk-check/core';
import { conditionText } from '@risk-check/report/formats';
import { createLayout, formatRule } from '@risk-check/report/terminal';
import { nearestName, rulesCalled, slugOf } from '@risk-check/report/text';
import { rulesets } from '@risk-check/rules-data';
import * as z from 'zod';
import { type QuotedRule, writtenRule } from '../dataset/quotations.ts';
import { defineTool } from '../tool/tool.ts';
import { ToolError } from '../tool/tool-error.ts';
import { cliWords } from '../words/cli-words.ts';
import { en } from '../words/en.ts';
import { noticeOutput, parts, rulesetOutput } from './outputs.ts';
import { citeSource } from './source-list.ts';

const MOST_LEVELS = 6;
/** As for a voice: no line is broken, so that addresses stay whole. */
const layout = createLayout({ columns: 100, isColored: false, isUnicode: true }, true);

export const explainRule = defineTool({
  name: 'explain_rule',
  ...en.tools.explainRule,
  input: z.strictObject({ ruleId: z.string().describe(en.inputs.ruleId) }),
  output: z.looseObject({
    ruleset: z.nullable(rulesetOutput),
    rule: z.nullable(
      z.looseObject({
        id: z.string(),
        title: z.string(),
        levels: z.array(z.looseObject({ level: z.int(), when: z.string(), sources: parts })),
      }),
    ),
    matches: z.array(z.looseObject({ id: z.string(), title: z.string() })).describe(en.outputs.matches),
    notice: noticeOutput,
  }),
  async run({ ruleId: given }) {
    const [only, ...others] = rulesCalled(given, all);
    if (only === undefined) throw noRule(given);
    if (others.length > 0) {
      const matches = [only, ...others].slice(0, MOST_MATCHES).map(({ id, title }) => ({ id, title }));
      const more = others.length + 1 - matches.length;
      return {
        text: [
          en.errors.severalRules(given.slice(0, 100), others.length + 1),
          ...matches.map(({ id, title }) => `- ${id}: ${title}`),
          ...(more > 0 ? [`- and ${more} more`] : []),
          '',
          cliWords.notice.text,
        ].join('\n'),
        data: { ruleset: null, rule: null, matches, notice: cliWords.notice.text },
      };
    }
    const entry = rulesets.find(({ rules }) => rules.some(({ id }) => id === only.id));
    const ruleset = (await entry?.load())?.default as Ruleset | undefined;
    const rule = ruleset?.rules.find(({ id }) => id === only.id);
    if (!ruleset || !rule) throw noRule(given);
    const written = await writtenRule(rule.id);
    return {
      text: ruleText(rule, ruleset, written),
      data: {
        ruleset: { id: ruleset.id, title: ruleset.title, datasetVersion: ruleset.datasetVersion },
        rule: describeRule(rule, ruleset, written),
        matches: [],
        notice: cliWords.notice.text,
      },
    };
  },
});

/** More characters than these fill a screenful or two. */
const MOST_TEXT = 7_500;

/** In a screenful or two: of many levels the first stand in the text, and quotations where they fit; the data has all. */
function ruleText(rule: Rule, ruleset: Ruleset, written: QuotedRule | undefined): string {
  const more = rule.levels.length - MOST_LEVELS;
  const shown = more > 0 ? { ...rule, levels: rule.levels.slice(0, MOST_LEVELS) } : rule;
  const text = (quoted: QuotedRule | undefined): string =>
    [
      formatRule(
        {
          rule: shown,
          ruleset,
          isLeftInEnglish: false,
          ...(quoted ? { written: { ...quoted, examples: [] } } : {}),
        },
        cliWords,
        layout,
      ),
      ...(more > 0 ? [`${en.rules.moreLevels(more)}\n`] : []),
      cliWords.notice.text,
    ].join('\n');
  const whole = text(written);
  return whole.length > MOST_TEXT ? text(undefined) : whole;
}

const MOST_MATCHES = 20;

const all = rulesets.flatMap(({ rules }) => rules);

function noRule(given: string): ToolError {
  const shown = given.slice(0, 100);
  // Often some letters of the last part of an id are remembered.
  const part =
    shown.length < LEAST_OF_SLUG ? undefined : all.find(({ id }) => slugOf(id).includes(shown))?.id;
  const nearest =
    nearestName(
      shown,
      all.map(({ id }) => id),
    ) ??
    part ??
    null;
  return new ToolError('UNKNOWN_RULE', [
    { code: 'unknown-rule', path: 'ruleId', message: en.errors.unknownRule(shown, nearest) },
  ]);
}

/** Fewer letters are a part of too many ids. */
const LEAST_OF_SLUG = 4;

function describeRule(
  { id, title, status, means, advice, levels }: Rule,
  ruleset: Ruleset,
  written: QuotedRule | undefined,
) {
  return {
    id,
    title,
    status,
    means,
    advice,
    levels: levels.map((level, i) => ({
      level: i + 1,
      severity: level.severity,
      when: conditionText(level.when, ruleset, cliWords),
      consequence: level.consequence?.text ?? null,
      evidence: level.evidence,
      from: level.from ?? null,
      until: level.until ?? null,
      sources: level.sources.flatMap(({ source }, j) => {
        const cited = ruleset.sources[source];
        const quote = written?.levels[i]?.sources[j]?.quote;
        return cited ? [{ ...citeSource(cited), ...(quote ? { quote } : {}) }] : [];
      }),
    })),
    help: `${ruleset.site}/rules/${id}`,
  };
}
