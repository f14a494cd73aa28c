import type { Forecast, HeadroomItem, HeadroomReport, Ruleset } from '@risk-check/core';
import type { Words } from '../../words/words.ts';
import { momentText } from '../moment-text.ts';
import type { Layout } from './layout.ts';
import { moreText } from './value-text.ts';

/** Room left for people at a terminal: what is over the line, what is near, what still fits this week. */
export function formatHeadroom(
  { items, roomLeft }: HeadroomReport,
  { untilResolved }: Forecast,
  ruleset: Ruleset,
  words: Words,
  layout: Layout,
): string {
  const { wrap, symbols } = layout;
  const { headroom } = words.commands;
  const reached = items.filter((item) => item.reached);
  const open = items.filter((item) => !item.reached && (item.more !== null || item.legs.length > 0));
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
              waysOut(item, untilResolved, ruleset, words),
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
  lines.push('', ...wrap({ text: words.notice.text, style: 'quiet' }));
  return `${lines.join('\n')}\n`;
}

function roomText(
  { reached, more, unit, legs, threshold, metric }: HeadroomItem,
  ruleset: Ruleset,
  words: Words,
): string {
  const { headroom } = words.commands;
  if (reached) return threshold === null ? headroom.over : headroom.overAt;
  if (more !== null) return headroom.fires(moreText(more, unit ?? '', ruleset, words, metric ?? undefined));
  return headroom.all(
    legs.map(({ title, more: far, unit: of, metric: leg }) =>
      far === null ? title : `${title}: ${moreText(far, of, ruleset, words, leg)}`,
    ),
  );
}

function waysOut(
  { reached, ruleId, level, leadsOut, easesAt }: HeadroomItem,
  untilResolved: Forecast['untilResolved'],
  ruleset: Ruleset,
  words: Words,
): string {
  const { headroom } = words.commands;
  if (!reached) return '';
  const parts: string[] = [];
  if (leadsOut !== null && !isOfClosedPeriod(ruleId, level, ruleset)) parts.push(headroom.leadsOut(leadsOut));
  if (easesAt !== null) parts.push(headroom.eases(momentText(easesAt, words)));
  else if (untilResolved.includes(ruleId)) parts.push(headroom.untilResolved);
  return parts.join('; ');
}

/** Whether a share of the level is one of a period that has ended, such as last month: nothing good can be added to that. */
function isOfClosedPeriod(ruleId: string, level: number, { rules, metrics }: Ruleset): boolean {
  const rule = rules.find(({ id }) => id === ruleId);
  const when = JSON.stringify(rule?.levels[level - 1]?.when);
  return Object.entries(metrics).some(([name, { value }]) => {
    if (!when.includes(`"metric":"${name}"`) || typeof value !== 'object' || !('ratio' in value))
      return false;
    const whole = value.ratio[1];
    const counted = typeof whole === 'string' ? metrics[whole]?.value : whole;
    return /"back":[1-9]/.test(JSON.stringify(counted ?? null));
  });
}
