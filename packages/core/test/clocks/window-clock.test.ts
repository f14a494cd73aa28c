import { describe, expect, it } from 'vitest';
import type { ChangeKind } from '../../src/clocks/clock.ts';
import type { FieldClock } from '../../src/clocks/field-clocks.ts';
import {
  clockColumns,
  emitter,
  kinds,
  periodStarts,
  timesMoved,
  turns,
  turnsOf,
  windowClock,
} from '../../src/clocks/window-clock.ts';
import { calendarOf } from '../../src/evaluate/calendar.ts';
import type { Context } from '../../src/evaluate/context.ts';
import type { Table } from '../../src/evaluate/tables.ts';
import type { Window } from '../../src/ruleset/rule-language.generated.ts';
import { HOUR } from '../reference/world.ts';
import { after, NOW, told } from './one-metric.ts';

describe('a window', () => {
  it.each<[string, Window, string, string]>([
    ['of a length', { last: '24h' }, '0h', '24h'],
    ['of a length that lags', { last: '24h', lag: '6h' }, '6h', '30h'],
    // Noon of a Monday is in the day that ended half a day later.
    ['of the day before', { calendar: 'day' }, '12h', '36h'],
    ['of the two days before that', { calendar: 'day', back: 2, count: 2 }, '36h', '84h'],
    ['of the week before', { calendar: 'week' }, `${12 + 6 * 24}h`, `${12 + 13 * 24}h`],
    ['of this day so far', { calendar: 'day', toDate: true }, '0h', '12h'],
    ['of this day and the one before so far', { calendar: 'day', toDate: true, count: 2 }, '0h', '36h'],
    ['of the day before elsewhere', { calendar: 'day', zone: '+05:00' }, '7h', '31h'],
  ])('%s holds an event from when until when', (_, window, from, until) => {
    const { holds, rolling, calendar } = windowClock(window, '+00:00');
    expect([told(holds?.from(NOW) as number), told(holds?.until(NOW) as number)]).toEqual([from, until]);
    expect([rolling !== null, calendar !== null]).toEqual(['last' in window, 'calendar' in window]);
    if (rolling) expect([told(NOW + rolling.enters), told(NOW + rolling.leaves)]).toEqual([from, until]);
  });

  it('has the days of the ruleset where it names no others', () => {
    expect(told(windowClock({ calendar: 'day' }, '-08:00').holds?.from(NOW) as number)).toBe('20h');
  });

  it.each<[string, Window | undefined]>([
    ['is none', undefined],
    ['picks the newest', { newest: 2 }],
    ['picks those since another', { since: { of: 'orders', pick: 'newest' } }],
  ])('that %s moves nothing by itself', (_, window) => {
    expect(windowClock(window, '+00:00')).toEqual({ holds: null, rolling: null, calendar: null });
  });
});

/** What is passed on, in words. */
function passed(run: (emit: (instant: number, kind?: ChangeKind) => void) => void): string[] {
  const all: string[] = [];
  run((instant, kind) => all.push(kind ? `${told(instant)} ${kind}` : told(instant)));
  return all;
}

describe('instants', () => {
  it('are passed on after the present and up to an end, which is among them', () => {
    const found = passed((emit) => {
      const within = emitter({ at: NOW } as Context, after(5), emit);
      for (const instant of [NOW - 1, NOW, NOW + 1, after(5), after(5) + 1, Infinity, Number.NaN])
        within(instant, 'left');
    });
    expect(found).toEqual(['0h+1 left', '5h left']);
  });

  it('of periods are their starts, up to an end, which is among them', () => {
    const days = calendarOf('day', 0);
    expect(passed((emit) => periodStarts(days, NOW, after(60), emit))).toEqual(['12h', '36h', '60h']);
    expect(passed((emit) => periodStarts(days, NOW, after(60) - 1, emit))).toEqual(['12h', '36h']);
    expect(passed((emit) => periodStarts(days, after(12), after(36), emit))).toEqual(['36h']);
    expect(passed((emit) => periodStarts(days, NOW, Number.NaN, emit))).toEqual([]);
  });

  it('of items are those that are known and come, moved by a length', () => {
    const times = [NOW, Number.NaN, Infinity, after(-2)];
    expect(passed((emit) => timesMoved(times, 3 * HOUR, 'left', emit))).toEqual(['3h left', '1h left']);
  });
});

describe('the turns of one item', () => {
  /** A list of one item, as its times by their names. */
  const turnsAmong = (times: Readonly<Record<string, number>>, ...clocks: FieldClock[]): string[] => {
    const table = { times: (path: string) => [NOW - 7, times[path] ?? Number.NaN] } as unknown as Table;
    const columns = clocks.map((clock) => clockColumns(table, clock));
    const size = turnsOf(columns, 1, NOW, after(10));
    return Array.from({ length: size }, (_, turn) => `${told(turns[turn] as number)} ${kinds[turn]}`);
  };
  const paid: FieldClock = { path: 'paid', plus: 0, kind: 'recorded' };
  const due: FieldClock = { path: 'due', plus: 2 * HOUR, kind: 'deadline' };
  const settled: FieldClock = { ...due, settledBy: 'paid' };

  it.each<[string, Record<string, number>, FieldClock[], string[]]>([
    ['of nothing that is read', { paid: after(3) }, [], []],
    ['of what is recorded for later', { paid: after(3) }, [paid], ['3h recorded']],
    ['of what has happened', { paid: NOW }, [paid], []],
    ['of what happens first of all', { paid: NOW + 1 }, [paid], ['0h+1 recorded']],
    ['of what happens at the end', { paid: after(10) }, [paid], ['10h recorded']],
    ['of what happens after it', { paid: after(10) + 1 }, [paid], []],
    ['of what never happens', { paid: Infinity }, [paid], []],
    ['of what nobody has said', {}, [paid, due], []],
    [
      'of a deadline, which is missed a moment later',
      { due: after(1) },
      [due],
      ['3h deadline', '3h+1 deadline'],
    ],
    ['of a deadline at the end', { due: after(8) }, [due], ['10h deadline']],
    ['of a deadline that is just now', { due: after(-2) }, [due], ['0h+1 deadline']],
    ['of a deadline that was missed', { due: after(-2) - 1 }, [due], []],
    ['of a deadline that was met', { due: after(1), paid: NOW }, [settled], []],
    [
      'of one that will be met',
      { due: after(1), paid: NOW + 1 },
      [settled],
      ['3h deadline', '3h+1 deadline'],
    ],
    ['of one of which nobody has said', { due: after(1) }, [settled], ['3h deadline', '3h+1 deadline']],
    [
      'in order of time, whichever is read first',
      { due: after(3), paid: after(2) },
      [due, paid],
      ['2h recorded', '5h deadline', '5h+1 deadline'],
    ],
    [
      'as they are read, where they come at once',
      { due: after(1), paid: after(3) },
      [due, paid],
      ['3h deadline', '3h recorded', '3h+1 deadline'],
    ],
    [
      'as they are read, the other way round',
      { due: after(1), paid: after(3) },
      [paid, due],
      ['3h recorded', '3h deadline', '3h+1 deadline'],
    ],
  ])('are those %s', (_, times, clocks, expected) => {
    expect(turnsAmong(times, ...clocks)).toEqual(expected);
  });
});
