import type { Layout } from '@risk-check/report/terminal';
import type { Words } from '@risk-check/report/words';
import { CHANGE_KINDS } from '../../../rules-data/versions/change-kinds.js';
import type { DatasetChange } from '../../../rules-data/versions/diff-datasets.js';
import type { RulesDiff, SnapshotImpact } from './rules-diff.ts';

/** What changed between two versions of the dataset, for people at a terminal. */
export function formatRulesDiff(diff: RulesDiff, words: Words, layout: Layout): string {
  const text = words.commands.rulesAtHand.diff;
  const { wrap } = layout;
  const { from, to, changes, least, impact } = diff;
  const lines = [
    ...wrap({ text: text.title(from.datasetVersion, to.datasetVersion), style: 'strong' }),
    ...wrap(
      changes.length > 0
        ? text.summary(changes.length, least)
        : from.digest === to.digest
          ? text.same
          : text.sameRules,
    ),
  ];
  for (const [subject, own] of bySubject(changes)) {
    lines.push('', ...wrap({ text: subject, style: 'strong' }));
    for (const change of own)
      lines.push(...wrap(changeText(change, words), { first: `  ${layout.symbols.bullet} `, rest: '    ' }));
  }
  if (impact) lines.push('', ...impactLines(impact, words, layout));
  return `${lines.join('\n')}\n`;
}

function bySubject(changes: readonly DatasetChange[]): Map<string, DatasetChange[]> {
  const groups = new Map<string, DatasetChange[]>();
  for (const change of changes) groups.set(change.subject, [...(groups.get(change.subject) ?? []), change]);
  return groups;
}

function changeText(
  { kind, level, metric, before, after, from, until, detail }: DatasetChange,
  words: Words,
): string {
  const text = words.commands.rulesAtHand.diff;
  const { rules } = words.commands;
  const what = CHANGE_KINDS[kind]?.what ?? kind;
  const place = [
    ...(level === undefined ? [] : [rules.level(level)]),
    ...(metric === undefined ? [] : [metric]),
  ].join(', ');
  const dates = [...(from ? [rules.from(from)] : []), ...(until ? [rules.until(until)] : [])].join(' ');
  const hasStep = before !== undefined || (after !== undefined && after !== 'added');
  const step = hasStep ? text.step(show(before, words), show(after, words)) : '';
  return [
    [place, what].filter(Boolean).join(': '),
    ...(step === '' ? [] : [`: ${step}`]),
    ...(dates === '' ? [] : [` (${dates})`]),
    ...(detail ? [`. ${detail}`] : []),
  ].join('');
}

/** A condition or value as it stands in the data. */
function show(value: unknown, words: Words): string {
  if (value === null || value === undefined) return words.commands.rulesAtHand.diff.nothing;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function impactLines(impact: SnapshotImpact, words: Words, { wrap, symbols }: Layout): string[] {
  const text = words.commands.rulesAtHand.diff;
  const { snapshot, before, after } = impact;
  const lines = [
    ...wrap({ text: text.impact(snapshot), style: 'strong' }),
    ...wrap(text.index(before.score, after.score, words.bands[before.band], words.bands[after.band]), {
      first: '  ',
      rest: '  ',
    }),
    ...wrap(text.worst(before.worstCase, after.worstCase), { first: '  ', rest: '  ' }),
  ];
  const list = (title: string, ids: readonly string[]): void => {
    if (ids.length > 0)
      lines.push(...wrap(`${title} ${ids.join(', ')}`, { first: `  ${symbols.bullet} `, rest: '    ' }));
  };
  list(text.fires, impact.new);
  list(text.worse, impact.worse);
  list(text.better, impact.better);
  list(text.nowUnknown, impact.nowUnknown);
  return lines;
}
