import type { MessageDeadline, MessageFacts } from '@risk-check/core';
import type { LocalTime } from '../time/local-time.ts';
import type { Words } from '../words/words.ts';

/** Sentences of the request, deadlines and permanence of a message, soonest first; none where it states none. */
export function messageLines(
  { asks, deadlines, permanence }: MessageFacts,
  asOf: string,
  { recoverScreen: text }: Words,
  { day }: Pick<LocalTime, 'day'>,
): string[] {
  const lines = deadlines.map(({ text: quoted, of, at, latest }) => {
    if (of === 'appeal')
      return at === null
        ? text.appealUndated(day(latest), quoted)
        : text.appealBy(day(at), quoted, at < asOf);
    if (of === null)
      return at === null ? text.setsUndated(day(latest), quoted) : text.setsDay(day(at), quoted);
    const thing = text.demands[of];
    return at === null
      ? text.asksUndated(thing, day(latest), quoted)
      : text.asksBy(thing, day(at), quoted, at < asOf);
  });
  const dated = new Set(deadlines.map(({ of }) => of));
  const others = asks.filter(({ kind }) => !dated.has(kind)).map(({ kind }) => text.demands[kind]);
  return [
    ...lines,
    ...(others.length > 0 ? [text.asksFor(others)] : []),
    ...(permanence === undefined
      ? []
      : permanence.kind === 'permanent'
        ? [text.isPermanent(permanence.text)]
        : [text.isTemporary(permanence.text, permanence.until === null ? null : day(permanence.until))]),
  ];
}

/** What is due, for the title of an appointment. */
export const dueThing = ({ of, text }: MessageDeadline, { recoverScreen: { demands } }: Words): string =>
  of === null ? `“${text}”` : demands[of];
