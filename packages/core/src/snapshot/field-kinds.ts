import * as z from 'zod/mini';
import { parseTime } from '../exact/parse-time.ts';
import * as text from '../form/text-forms.ts';

/** What a field of a list can hold; a ruleset declares further fields by these names. */
export type FieldKind = 'time' | 'due' | 'text' | 'word' | 'number' | 'flag' | 'money' | 'texts';

const isTime = (value: string): boolean => !Number.isNaN(parseTime(value));

/** RFC 3339 date-time with an offset, such as `2026-02-10T08:00:00Z`. */
export const timeText = () =>
  z
    .string()
    .check(z.refine(isTime, { error: 'time' }))
    .check(z.meta({ format: 'date-time' }));

/** Exact decimal as text, such as `"0.012"`. */
export const decimalText = () => text.decimalText().check(z.maxLength(30));

export const money = () =>
  z.object({
    value: decimalText(),
    currency: text.patternText(/^[A-Z]{3}$/, 'currency'),
  });

/** One fresh schema per kind; `null` means "has not happened" or "known none". */
export const fieldSchemas = {
  time: () => z.nullable(timeText()),
  due: () => z.nullable(timeText()),
  text: () => z.nullable(z.string()),
  word: () => z.nullable(z.string()),
  number: () => z.nullable(z.number()),
  flag: () => z.nullable(z.boolean()),
  money: () => z.nullable(money()),
  texts: () => z.array(z.string()),
} as const satisfies Record<FieldKind, () => z.ZodMiniType>;
