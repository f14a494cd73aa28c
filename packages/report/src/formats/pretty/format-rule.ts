import { type Level, type Rule, type Ruleset, ruleStanding } from '@risk-check/core';
import { conditionText } from '../../content/condition-text.ts';
import { consequenceText } from '../../content/consequence-text.ts';
import { metricsOfRule } from '../../content/metrics-of-rule.ts';
import { evidenceText } from '../../content/source-text.ts';
import type { WrittenRule } from '../../content/written-rule.ts';
import type { Layout } from '../../terminal/layout.ts';
import type { Words } from '../../words/words.ts';

export interface ShownRule {
  readonly rule: Rule;
  readonly ruleset: Ruleset;
  /** As the dataset has it, with examples and quotations; not for a built ruleset. */
  readonly written?: WrittenRule | undefined;
  /** true when nobody has translated it into the language of the words. */
  readonly isLeftInEnglish: boolean;
}

/** One rule for people at a terminal: what it says, its levels, who says so. */
export function formatRule(
  { rule, ruleset, written, isLeftInEnglish }: ShownRule,
  words: Words,
  layout: Layout,
): string {
  const { wrap, symbols } = layout;
  const text = words.commands.rules;
  const marks = [
    ...(rule.status === 'stable' ? [] : [text.experimental]),
    ...(rule.effect === 'none' ? [text.noEffect] : []),
  ];
  const lines = [
    ...wrap({ text: rule.title, style: 'strong' }, { right: { text: ruleset.title, style: 'quiet' } }),
    ...wrap({ text: [rule.id, ...marks].join(symbols.separator), style: 'quiet' }),
  ];
  const block = (title: string, content: string): void => {
    lines.push('', ...wrap({ text: title, style: 'strong' }), ...wrap(content, { first: '  ', rest: '  ' }));
  };
  block(text.means, rule.means);
  block(text.advice, rule.advice);
  if (rule.applies) lines.push('', ...wrap(text.applies(conditionText(rule.applies, ruleset, words))));
  for (const [level, i] of inForceFirst(rule, ruleset.datasetDate))
    lines.push('', ...levelLines(level, i + 1, written?.levels[i], { ruleset, words, layout }));
  for (const { about, readings, used, why } of written?.conflicts ?? []) {
    lines.push('', ...wrap([{ text: text.conflicts, style: 'strong' }, `: ${about}`]));
    const said = readings.map(({ source, says }) =>
      text.reading(ruleset.sources[source]?.publisher ?? source, says),
    );
    for (const item of [...said, text.used(used, why)])
      lines.push(...wrap(item, { first: `  ${symbols.bullet} `, rest: '    ' }));
  }
  const list = (title: string, items: readonly string[]): void => {
    if (items.length === 0) return;
    lines.push('', ...wrap({ text: title, style: 'strong' }));
    for (const item of items) lines.push(...wrap(item, { first: `  ${symbols.bullet} `, rest: '    ' }));
  };
  list(
    text.actions,
    (rule.actions ?? []).map((key) => `${key}: ${ruleset.actions[key]?.title ?? key}`),
  );
  list(
    text.related,
    (rule.related ?? []).map(
      (id) => `${ruleset.rules.find((other) => other.id === id)?.title ?? id} (${id})`,
    ),
  );
  list(
    text.examples,
    (written?.examples ?? []).map(
      ({ name, expect }) => `${name}: ${text.outcome(expect.status, expect.level)}`,
    ),
  );
  list(text.names.title, [
    text.names.cause(rule.cause),
    ...Object.entries(metricsOfRule(rule, ruleset)).map(([name, { unit, worse }]) =>
      // A unit may bring its plural forms behind its name.
      text.names.metric(name, unit.replace(/\|.*/, ''), worse),
    ),
  ]);
  if (ruleset.caveat) block(text.caveat, ruleset.caveat);
  if (isLeftInEnglish) lines.push('', ...wrap(words.notes.notTranslated(ruleset.title)));
  lines.push('', ...wrap({ text: `${ruleset.site}/rules/${rule.id}`, style: 'quiet' }));
  return `${lines.join('\n')}\n`;
}

/** What holds today stands first, then what is announced, then the past; each level with its place in the data. */
const inForceFirst = ({ levels }: Rule, day: string): [Level, number][] => {
  const order = { 'in-force': 0, announced: 1, over: 2 };
  const rank = (level: Level): number => order[ruleStanding({ levels: [level] }, day)];
  return levels.map((level, i): [Level, number] => [level, i]).sort(([a], [b]) => rank(a) - rank(b));
};

function levelLines(
  level: Level,
  number: number,
  written: WrittenRule['levels'][number] | undefined,
  { ruleset, words, layout: { wrap, symbols } }: { ruleset: Ruleset; words: Words; layout: Layout },
): string[] {
  const text = words.commands.rules;
  const indent = { first: '  ', rest: '  ' };
  const dates = [
    ...(level.from ? [text.from(level.from)] : []),
    ...(level.until ? [text.until(level.until)] : []),
    ...(level.supersededBeforeEffect ? [text.announcedOnly] : []),
  ];
  const lines = wrap(
    [
      { text: text.level(number), style: 'strong' },
      dates.length > 0 ? `${symbols.separator}${dates.join(' ')}` : '',
    ],
    { right: words.severity[level.severity] },
  );
  lines.push(...wrap(conditionText(level.when, ruleset, words), indent));
  if (level.applies) lines.push(...wrap(text.applies(conditionText(level.applies, ruleset, words)), indent));
  const consequence = consequenceText(level, words);
  if (consequence !== null) lines.push(...wrap(words.reasons.consequence(consequence), indent));
  for (const note of [level.reason, level.note]) if (note) lines.push(...wrap(note, indent));
  const cited = level.sources.flatMap(({ source: key }) => ruleset.sources[key] ?? []);
  if (level.sources.length > 0) lines.push(...wrap(`${evidenceText(level.evidence, cited, words)}:`, indent));
  for (const [i, { source: key }] of level.sources.entries()) {
    const source = ruleset.sources[key];
    if (!source) continue;
    const { publisher, title, publishedOn, readOn, url, noLink } = source;
    lines.push(
      ...wrap(`${words.source.named(publisher, publishedOn, readOn)}: ${title}`, {
        first: '    ',
        rest: '    ',
      }),
    );
    const quote = written?.sources[i]?.quote;
    if (quote) lines.push(...wrap(text.quote(quote), { first: '    ', rest: '    ' }));
    lines.push(
      ...wrap({ text: noLink ? words.source.noLink : url, style: 'quiet' }, { first: '    ', rest: '    ' }),
    );
  }
  return lines;
}
