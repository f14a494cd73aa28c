import type { Forecast, HeadroomItem, HeadroomReport, RiskReport, Ruleset } from '@risk-check/core';
import { momentText } from '../../content/moment-text.ts';
import { moreText } from '../../content/value-text.ts';
import type { Layout } from '../../terminal/layout.ts';
import type { Words } from '../../words/words.ts';
import { leftOutLines } from './left-out-lines.ts';

/** Room left for people at a terminal: what is over the line, what is near, what still fits this week. */
export function formatHeadroom(
  { items, roomLeft }: HeadroomReport,
  { untilResolved }: Forecast,
  suppressed: RiskReport['suppressed'],
  ruleset: Ruleset,
  words: Words,
  layout: Layout,
): string {
  const { wrap, symbols } = layout;
  const { headroom } = words.commands;
  const reached = items.filter((item) => item.reached);
  const open = items.filter(({ reached, more, legs }) => !reached && [{ more }, ...legs].some(hasNumber));
  const silent = items.length - reached.length - open.length;
  const lines = [...wrap({ text: headroom.title(ruleset.title), style: 'strong' })];
  const block = (title: string, part: readonly HeadroomItem[]): void => {
    if (part.length === 0) return;
    lines.push('', ...wrap({ text: title, style: 'strong' }));
    for (const item of part) {
      lines.push(
        ...wrap(item.message, {
          first: `  ${item.reached ? symbols.met : symbols.notMet} `,
          rest: '    ',
          right: words.severity[item.severity as keyof Words['severity']],
          isRow: true,
        }),
      );
      lines.push(
        ...wrap(
          {
            text: [
              roomText(item, ruleset, words),
              waysOut(item, untilResolved, words),
              `${words.evidence[item.evidence as keyof Words['evidence']]}`,
            ]
              .filter(Boolean)
              .join(symbols.separator),
            style: 'quiet',
          },
          { first: '    ', rest: '    ' },
        ),
      );
    }
  };
  block(headroom.reached, reached);
  block(headroom.open, open);
  if (silent > 0) lines.push('', ...wrap({ text: headroom.silent(silent), style: 'quiet' }));
  if (items.length === 0) lines.push('', ...wrap(headroom.nothing));
  const room = roomLeft.filter(({ fits }) => fits > 0);
  if (room.length > 0) {
    lines.push('', ...wrap({ text: headroom.roomLeft, style: 'strong' }));
    for (const { metric, title, fits, unit, evidence } of room) {
      lines.push(
        ...wrap(`${title}: ${moreText(fits, unit, ruleset, words, metric)}`, {
          first: `  ${symbols.bullet} `,
          rest: '    ',
          right: words.evidenceShort[evidence as keyof Words['evidenceShort']],
          isRow: true,
        }),
      );
    }
    lines.push(...wrap({ text: headroom.estimate, style: 'quiet' }, { first: '  ', rest: '  ' }));
  }
  lines.push(...leftOutLines(suppressed, ruleset, words, layout));
  lines.push('', ...wrap({ text: words.notice.text, style: 'quiet' }));
  return `${lines.join('\n')}\n`;
}

const hasNumber = ({ more }: Pick<HeadroomItem, 'more'>): boolean => more !== null;

function roomText(
  { ruleId, reached, more, unit, legs, threshold, metric, metricTitle }: HeadroomItem,
  ruleset: Ruleset,
  words: Words,
): string {
  const { headroom } = words.commands;
  if (reached) return threshold === null ? headroom.over : headroom.overAt;
  if (more !== null) {
    const far = moreText(more, unit ?? '', ruleset, words, metric ?? undefined);
    return headroom.fires(
      metricTitle !== null && hasSeveralMetrics(ruleId, ruleset) ? words.value.leg(metricTitle, far) : far,
    );
  }
  return headroom.all(
    legs.map(({ title, more: far, unit: of, metric: leg }) =>
      far === null ? title : `${title}: ${moreText(far, of, ruleset, words, leg)}`,
    ),
  );
}

function waysOut(
  { reached, ruleId, leadsOut, easesAt }: HeadroomItem,
  untilResolved: Forecast['untilResolved'],
  words: Words,
): string {
  const { headroom } = words.commands;
  if (!reached) return '';
  const parts: string[] = [];
  if (leadsOut !== null) parts.push(headroom.leadsOut(leadsOut));
  if (easesAt !== null) parts.push(headroom.eases(momentText(easesAt, words)));
  else if (untilResolved.includes(ruleId)) parts.push(headroom.untilResolved);
  return parts.join('; ');
}

/** Whether levels of the rule look at different metrics: its message then does not say which one is near. */
function hasSeveralMetrics(ruleId: string, { rules }: Ruleset): boolean {
  const levels = rules.find(({ id }) => id === ruleId)?.levels ?? [];
  return new Set(levels.flatMap(({ when }) => ('metric' in when ? when.metric : []))).size > 1;
}
