import type {
  Ruleset,
  RuleTrace,
  TracedCondition,
  TracedItem,
  TracedList,
  TracedMetric,
} from '@risk-check/core';
import { conditionText } from '../../content/condition-text.ts';
import { inputText } from '../../content/missing-data.ts';
import { momentText } from '../../content/moment-text.ts';
import { comparisonText, numberText } from '../../content/value-text.ts';
import type { Layout } from '../../terminal/layout.ts';
import type { Words } from '../../words/words.ts';

/** As many items as are worth reading; all of them are in the JSON. */
const MOST_ITEMS = 12;

interface Frame {
  readonly ruleset: Ruleset;
  readonly words: Words;
  readonly layout: Layout;
}

/** How one rule came to its outcome, for people at a terminal: what counted, what it was compared with, what is not known. */
export function formatTrace(trace: RuleTrace, ruleset: Ruleset, words: Words, layout: Layout): string {
  const { wrap } = layout;
  const text = words.commands.trace;
  const frame = { ruleset, words, layout };
  const title = ruleset.rules.find(({ id }) => id === trace.ruleId)?.title ?? trace.title;
  const lines = [
    ...wrap({ text: title, style: 'strong' }, { right: { text: ruleset.title, style: 'quiet' } }),
    ...wrap({ text: trace.ruleId, style: 'quiet' }),
    '',
    ...wrap(`${outcomeText(trace, words)} ${text.judged(momentText(trace.asOf, words))}`),
  ];
  if (trace.isExperimental) lines.push(...wrap(text.experimental));
  if (trace.isSuppressed) lines.push(...wrap(text.suppressed));
  if (trace.supersededBy !== null) {
    const by = ruleset.rules.find(({ id }) => id === trace.supersededBy)?.title ?? '';
    lines.push(...wrap(text.superseded(`${by} (${trace.supersededBy})`)));
  }
  if (trace.metrics.length > 0) {
    lines.push('', ...wrap({ text: text.counted, style: 'strong' }));
    for (const metric of trace.metrics) lines.push(...metricLines(metric, frame));
  }
  lines.push('', ...wrap({ text: text.levels, style: 'strong' }), ...levelLines(trace, frame));
  if (trace.needs.length > 0) {
    const meanings = trace.needs.map((need) => `${need} (${inputText(need, ruleset, words)})`);
    lines.push('', ...wrap({ text: text.open, style: 'strong' }));
    lines.push(...wrap(text.needs(meanings), { first: '  ', rest: '  ' }));
  }
  lines.push('', ...wrap({ text: words.notice.text, style: 'quiet' }));
  return `${lines.join('\n')}\n`;
}

function outcomeText({ status, why, level }: RuleTrace, words: Words): string {
  const { outcome } = words.commands.trace;
  if (status === 'fired') return outcome.fired(level ?? 1);
  return why === null ? (status === 'clear' ? outcome.clear : outcome.unknown) : outcome[why];
}

function metricLines(metric: TracedMetric, frame: Frame): string[] {
  const {
    ruleset,
    words,
    layout: { wrap, symbols },
  } = frame;
  const text = words.commands.trace;
  const titleOf = (name: string): string => ruleset.metrics[name]?.title ?? name;
  const unit = ruleset.metrics[metric.metric]?.unit ?? metric.unit;
  const { value } = comparisonText({ ...metric, unit }, ruleset, words);
  const source =
    metric.source === 'given' && metric.given
      ? text.given(momentText(metric.given.at, words), metric.given.period)
      : metric.source === 'both'
        ? text.narrowed
        : metric.source === 'nothing'
          ? text.noSource
          : '';
  const lines = wrap(
    [
      { text: text.value(titleOf(metric.metric), metric.isEmpty ? text.nothing : value), style: 'strong' },
      source === '' ? '' : `${symbols.separator}${source}`,
    ],
    { first: `  ${symbols.bullet} `, rest: '    ' },
  );
  const indent = { first: '    ', rest: '      ' };
  if (metric.madeOf.length > 0) lines.push(...wrap(text.madeOf(metric.madeOf.map(titleOf)), indent));
  for (const list of metric.lists) lines.push(...listLines(list, unit, frame));
  for (const { from, until, enters } of metric.periods)
    lines.push(
      ...wrap(
        text.period(momentText(from, words), momentText(until, words), sayTruth(enters, text.isSo)),
        indent,
      ),
    );
  return lines;
}

function listLines(list: TracedList, unit: string, { ruleset, words, layout: { wrap } }: Frame): string[] {
  const text = words.commands.trace;
  const indent = { first: '    ', rest: '      ' };
  const name = (one: string): string => inputText(one, ruleset, words);
  const part = list.part === null ? '' : `${text.part[list.part]} `;
  const lines = wrap(
    `${part}${text.looked(`${name(list.list)} (${list.list})`, windowText(list, name, words))}`,
    indent,
  );
  if (!list.isGiven) return [...lines, ...wrap(text.notGiven, { first: '      ', rest: '      ' })];
  const inner = { first: '      ', rest: '        ' };
  const sure = list.items.filter(({ isSure }) => isSure);
  const unsure = list.items.filter(({ isSure }) => !isSure);
  lines.push(
    ...wrap(
      sure.length === 0 ? text.none : `${text.counts(sure.length)} ${itemsText(sure, unit, words)}`,
      inner,
    ),
  );
  if (unsure.length > 0) {
    const fields = [...new Set(unsure.flatMap(({ lacks }) => lacks))].sort();
    lines.push(...wrap(`${text.mayCount(unsure.length, fields)} ${itemsText(unsure, unit, words)}`, inner));
  }
  const left = (Object.entries(list.leftOut) as [keyof TracedList['leftOut'], number][]).filter(
    ([, n]) => n > 0,
  );
  if (left.length > 0)
    lines.push(...wrap(text.doNotCount(left.map(([why, n]) => text.leftOut[why](n))), inner));
  if (!list.isComplete) lines.push(...wrap(text.incomplete, inner));
  return lines;
}

function windowText({ window, field }: TracedList, name: (list: string) => string, words: Words): string {
  const text = words.commands.trace;
  if (window === null) return text.all;
  if (window.kind === 'newest') return text.newest(window.count);
  if (window.kind === 'since') return text.since(name(window.list), window.first);
  return text.between(field ?? '', momentText(window.after, words), momentText(window.until, words));
}

/** `d1 on 3 Feb 2026 (12.90 USD)`, or its place in the list where it has no id. */
function itemsText(items: readonly TracedItem[], unit: string, words: Words): string {
  const shown = items.slice(0, MOST_ITEMS).map(({ id, index, at, value }) => {
    const when = at ? ` ${words.head.date(at.slice(0, 10))}` : '';
    const worth =
      typeof value === 'number'
        ? ` (${numberText(value, unit.startsWith('money:') ? '' : unit, null, words)})`
        : typeof value === 'string'
          ? ` (${value})`
          : isMoney(value)
            ? ` (${words.number(value.value)} ${value.currency})`
            : '';
    return `${id ?? `[${index}]`}${when}${worth}`;
  });
  const more = items.length - shown.length;
  return [...shown, ...(more > 0 ? [words.commands.trace.more(more)] : [])].join(', ');
}

const isMoney = (value: unknown): value is { value: string; currency: string } =>
  typeof value === 'object' && value !== null && 'currency' in value && 'value' in value;

function levelLines({ applies, levels, ruleId }: RuleTrace, frame: Frame): string[] {
  const {
    ruleset,
    words,
    layout: { wrap, symbols },
  } = frame;
  const text = words.commands.trace;
  const rule = ruleset.rules.find(({ id }) => id === ruleId);
  const mark = (holds: boolean | null): string =>
    holds === null ? symbols.unknown : holds ? symbols.met : symbols.notMet;
  const lines: string[] = [];
  if (applies && rule?.applies)
    lines.push(
      ...wrap(
        `${words.commands.rules.applies(conditionText(rule.applies, ruleset, words))}: ${sayTruth(applies.holds, text.isSo)}`,
        { first: `  ${mark(applies.holds)} `, rest: '    ' },
      ),
    );
  for (const level of levels) {
    const declared = rule?.levels[level.level - 1];
    const dates = [
      ...(level.from === null ? [] : [words.commands.rules.from(level.from)]),
      ...(level.until === null ? [] : [words.commands.rules.until(level.until)]),
      ...(level.standing === 'in-force' ? [] : [text.standing[level.standing]]),
    ];
    const isLive = level.standing === 'in-force';
    lines.push(
      ...wrap(
        [
          { text: words.commands.rules.level(level.level), style: 'strong' },
          dates.length === 0 ? '' : `${symbols.separator}${dates.join(', ')}`,
          isLive ? `${symbols.separator}${sayTruth(level.reached, text.holds)}` : '',
        ],
        {
          first: `  ${isLive ? mark(level.reached) : symbols.bullet} `,
          rest: '    ',
          right: words.severity[level.severity],
          isRow: true,
        },
      ),
    );
    if (declared?.applies && level.applies)
      lines.push(
        ...wrap(
          `${words.commands.rules.applies(conditionText(declared.applies, ruleset, words))}: ${sayTruth(level.applies.holds, text.isSo)}`,
          { first: '    ', rest: '      ' },
        ),
      );
    lines.push(...conditionLines(level.when, 4, frame));
  }
  return lines;
}

/** A condition as a tree, each comparison with the value of now. */
function conditionLines(condition: TracedCondition, depth: number, frame: Frame): string[] {
  const {
    ruleset,
    words,
    layout: { wrap },
  } = frame;
  const text = words.commands.trace;
  const indent = { first: ' '.repeat(depth), rest: ' '.repeat(depth + 2) };
  const right = sayTruth(condition.holds, condition.kind === 'fact' ? text.isSo : text.holds);
  if (condition.kind === 'fact') {
    const name = ruleset.facts?.[condition.fact]?.title ?? condition.fact;
    const values = (condition.in ?? condition.notIn ?? []).map(String);
    return wrap(words.commands.rules.fact(name, condition.in !== undefined, values), {
      ...indent,
      right,
      isRow: true,
    });
  }
  if (condition.kind !== 'comparison') {
    const [head = ''] = words.commands.rules[condition.kind](['']).split('\n');
    return [
      ...wrap(head.trim(), indent),
      ...condition.parts.flatMap((part) => conditionLines(part, depth + 2, frame)),
    ];
  }
  const metric = ruleset.metrics[condition.metric];
  const { value, limit } = comparisonText(
    { ...condition, unit: metric?.unit ?? condition.unit ?? '' },
    ruleset,
    words,
  );
  return wrap(
    `${words.commands.rules.condition(metric?.title ?? condition.metric, limit)}; ${text.now(value)}`,
    { ...indent, right, isRow: true },
  );
}

const sayTruth = (
  holds: boolean | null,
  { yes, no, open }: { readonly yes: string; readonly no: string; readonly open: string },
): string => (holds === null ? open : holds ? yes : no);
