import type { Rule, Ruleset } from '@risk-check/core';
import { conditionText } from '@risk-check/report/formats';
import { createLayout, formatRule } from '@risk-check/report/terminal';
import { nearestName } from '@risk-check/report/text';
import { rulesets } from '@risk-check/rules-data';
import * as z from 'zod';
import { defineTool } from '../tool/tool.ts';
import { ToolError } from '../tool/tool-error.ts';
import { cliWords } from '../words/cli-words.ts';
import { en } from '../words/en.ts';
import { citeSource } from './source-list.ts';

const MOST_LEVELS = 6;
/** As for a voice: no line is broken, so that addresses stay whole. */
const layout = createLayout({ columns: 100, isColored: false, isUnicode: true }, true);

export const explainRule = defineTool({
  name: 'explain_rule',
  ...en.tools.explainRule,
  input: z.strictObject({ ruleId: z.string().describe(en.inputs.ruleId) }),
  async run({ ruleId }) {
    const entry = rulesets.find(({ rules }) => rules.some(({ id }) => id === ruleId));
    const ruleset = (await entry?.load())?.default as Ruleset | undefined;
    const rule = ruleset?.rules.find(({ id }) => id === ruleId);
    if (!ruleset || !rule) throw noRule(ruleId);
    return {
      text: ruleText(rule, ruleset),
      data: {
        ruleset: { id: ruleset.id, title: ruleset.title, datasetVersion: ruleset.datasetVersion },
        rule: describeRule(rule, ruleset),
        notice: cliWords.notice.text,
      },
    };
  },
});

/** In a screenful or two: of many levels the first stand in the text, all of them in the data. */
function ruleText(rule: Rule, ruleset: Ruleset): string {
  const more = rule.levels.length - MOST_LEVELS;
  const shown = more > 0 ? { ...rule, levels: rule.levels.slice(0, MOST_LEVELS) } : rule;
  return [
    formatRule({ rule: shown, ruleset, isLeftInEnglish: false }, cliWords, layout),
    ...(more > 0 ? [`${en.rules.moreLevels(more)}\n`] : []),
    cliWords.notice.text,
  ].join('\n');
}

/** Fewer letters are a part of too many ids. */
const LEAST_OF_SLUG = 4;

/** Often only the last part of an id is remembered, or some of it. */
function noRule(given: string): ToolError {
  const known = rulesets.flatMap(({ rules }) => rules.map(({ id }) => id));
  const shown = given.slice(0, 100);
  const part = shown.length < LEAST_OF_SLUG ? undefined : known.find((id) => slugOf(id).includes(shown));
  return new ToolError('UNKNOWN_RULE', [
    {
      code: 'unknown-rule',
      path: 'ruleId',
      message: en.errors.unknownRule(shown, nearestName(shown, known) ?? part ?? null),
    },
  ]);
}

const slugOf = (id: string): string => id.split('.')[2] ?? '';

function describeRule({ id, title, status, means, advice, levels }: Rule, ruleset: Ruleset) {
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
      sources: level.sources.flatMap(({ source }) => {
        const cited = ruleset.sources[source];
        return cited ? [citeSource(cited)] : [];
      }),
    })),
    help: `${ruleset.site}/rules/${id}`,
  };
}
