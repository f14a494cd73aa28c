import fc from 'fast-check';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { DAY, milliseconds } from '../reference/world.ts';

/** Instants to judge at: ordinary ones, and the first and last millisecond of a month. */
export const asOfTime: fc.Arbitrary<number> = fc.oneof(
  fc.constant(Date.parse('2026-06-15T12:00:00Z')),
  fc.integer({ min: Date.parse('2025-01-01T00:00:00Z'), max: Date.parse('2027-01-01T00:00:00Z') }),
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(-1, 0, 1), fc.constantFrom(0, -8, 5))
    .map(([month, ms, hours]) => Date.UTC(2025, month, 1, hours) + ms),
);

const pad = (n: number): string => String(n).padStart(2, '0');

/** Writes an instant with an offset in minutes, as RFC 3339. */
export function timeText(instant: number, offsetMinutes = 0): string {
  if (offsetMinutes === 0) return new Date(instant).toISOString();
  const local = new Date(instant + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const minutes = Math.abs(offsetMinutes);
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Every length of time a ruleset speaks of. */
export function durationsOf(ruleset: Ruleset): number[] {
  const found =
    JSON.stringify([ruleset.metrics, ruleset.rules.map(({ levels }) => levels)]).match(
      /"-?[1-9]\d*[mhd]"/g,
    ) ?? [];
  return [...new Set(found.map((text) => Math.abs(milliseconds(text.slice(1, -1)))))];
}

/**
 * An age in milliseconds: at, just inside or just outside a length the ruleset speaks of, else anything.
 *
 * @param isSharp - Nothing else, so that many are equal.
 */
export function ageOf(durations: readonly number[], isSharp = false): fc.Arbitrary<number> {
  const sharp = fc
    .tuple(fc.constantFrom(0, ...durations), fc.constantFrom(0, ...durations), fc.constantFrom(-1, 0, 1))
    .map(([a, b, ms]) => a + b + ms);
  if (isSharp) return fc.oneof(fc.constantFrom(0, ...durations, DAY, 10 * DAY), sharp);
  return fc.oneof(
    { arbitrary: sharp, weight: 3 },
    { arbitrary: fc.integer({ min: 0, max: 10 * DAY }), weight: 3 },
    { arbitrary: fc.integer({ min: 0, max: 120 }).map((days) => days * DAY), weight: 2 },
    { arbitrary: fc.integer({ min: -5 * DAY, max: 400 * DAY }), weight: 1 },
  );
}
