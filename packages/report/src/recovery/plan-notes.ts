import type { PlanNote, RecoveryPlan } from '@risk-check/core';
import type { LocalTime } from '../time/local-time.ts';
import type { Words } from '../words/words.ts';

/** A remark on a plan in words, on the clock of the plan. */
export function noteText({ code, args }: PlanNote, { recovery }: Words, { moment, day }: LocalTime): string {
  return recovery.notes[code]({
    ...args,
    ...(typeof args.at === 'string' && args.at !== '' && { at: moment(args.at) }),
    ...(typeof args.day === 'string' && { day: day(args.day) }),
  });
}

/** Whether it names the day of an announced block, which is said before any step. */
export const isOfDay = ({ code }: PlanNote): boolean => code.startsWith('announced-day');

/** The day for which the message announces a block, in words; none where it names none. */
export const announcedDay = ({ notes }: RecoveryPlan, words: Words, time: LocalTime): string[] =>
  notes.filter(isOfDay).map((note) => noteText(note, words, time));
