import type { GivenMetric } from '@risk-check/core';
import { formatTime } from '@risk-check/core/snapshot';
import type { ImportBook } from '../notes/import-book.ts';
import { at, has, type Place, textOf } from '../source/place.ts';
import { readCount, readDecimal } from './decimals.ts';
import { readInstant } from './times.ts';

const DAY = 86_400_000;

/** A figure as the platform gives it: what it counted, its own rate, target and verdict, each kept apart. */
export interface Figure {
  readonly numerator?: number;
  readonly denominator?: number;
  readonly value?: string;
  readonly target?: string;
  readonly status?: string;
  /** Range it covers, NaN where the platform does not say. */
  readonly from: number;
  readonly to: number;
}

/** A share as decimal text, or a reason why not. */
export function readShare(
  place: Place,
  read: (value: unknown) => string | null,
  book: ImportBook,
): string | undefined {
  if (!has(place)) return undefined;
  const share = read(place.value);
  if (share === null) book.leaveOutValue('not-a-number', place.path);
  else if (share.startsWith('-') || Number(share) > 1) book.leaveOutValue('not-a-share', place.path);
  else return share;
  return undefined;
}

export function countAt(place: Place, book: ImportBook): number | undefined {
  if (!has(place)) return undefined;
  const count = readCount(place.value);
  if (count === null) book.leaveOutValue('not-a-count', place.path);
  return count ?? undefined;
}

/** A word of a fixed list; anything else is left out unquoted, since it could be anything. */
export function wordAt(place: Place, words: readonly string[], book: ImportBook): string | undefined {
  if (!has(place)) return undefined;
  const word = textOf(place)?.toUpperCase();
  if (word !== undefined && words.includes(word)) return word;
  book.leaveOutValue('unknown-word', place.path);
  return undefined;
}

/** The time at a place; NaN where there is none or it is no time. */
export function timeAt(place: Place, book: ImportBook): number {
  if (!has(place)) return Number.NaN;
  const epochMs = readInstant(textOf(place) ?? '');
  if (Number.isNaN(epochMs)) book.leaveOutValue('not-a-time', place.path);
  return epochMs;
}

/** Whole days of a range that ends at 23:59 of its last day. */
export const windowDaysOf = ({ from, to }: Pick<Figure, 'from' | 'to'>): number | null => {
  const days = Math.round((to - from) / DAY);
  return Number.isNaN(days) || days < 1 ? null : days;
};

/** The metric of a snapshot; null where the figure says nothing. Counts win over a rate, which is rounded. */
export function givenMetric(
  figure: Figure,
  windowDays?: number,
): Exclude<GivenMetric, number | string | readonly unknown[]> | null {
  const { numerator, denominator, value, target, status, to } = figure;
  const hasCounts = numerator !== undefined && denominator !== undefined && numerator <= denominator;
  if (!hasCounts && value === undefined) return null;
  return {
    ...(hasCounts ? { numerator, denominator } : {}),
    ...(value === undefined ? {} : { value }),
    ...(Number.isNaN(to) ? {} : { asOf: formatTime(to) }),
    ...(windowDays === undefined ? {} : { windowDays }),
    ...(target === undefined ? {} : { target }),
    ...(status === undefined ? {} : { status }),
  };
}

/** The platform's verdict, the arithmetic and the sample, said beside each other: a small sample is the platform's own reason for "good". */
export function sayFigure(metric: string, figure: Figure, book: ImportBook): void {
  const { numerator, denominator, value, target, status } = figure;
  const args: Record<string, string | number> = { metric };
  if (value !== undefined) args.value = value;
  if (numerator !== undefined) args.numerator = numerator;
  if (denominator !== undefined) args.denominator = denominator;
  if (target !== undefined) args.target = target;
  if (status !== undefined) args.status = status;
  book.say('figure', args);
}

export const readTarget = (
  place: Place,
  read: (value: unknown) => string | null = readDecimal,
): string | undefined => (has(place) ? (read(place.value) ?? undefined) : undefined);

/** Period of an Amazon-like range object. */
export function rangeAt(
  place: Place,
  fromKey: string,
  toKey: string,
  book: ImportBook,
): { from: number; to: number } {
  const from = timeAt(at(place, fromKey), book);
  const to = timeAt(at(place, toKey), book);
  if (!Number.isNaN(to)) book.see(to);
  return { from, to };
}
