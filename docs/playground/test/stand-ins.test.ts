import { createHash } from 'node:crypto';
import { scaleLinear } from 'd3-scale';
import { arc, area, curveStepAfter, line } from 'd3-shape';
import * as fc from 'fast-check';
import ical, { ICalAlarmType } from 'ical-generator';
import { describe, expect, it } from 'vitest';
import { scaleLinear as ownScale } from '../src/stand-ins/d3-scale.ts';
import {
  arc as ownArc,
  area as ownArea,
  curveStepAfter as ownCurve,
  line as ownLine,
} from '../src/stand-ins/d3-shape.ts';
import ownIcal from '../src/stand-ins/ical-generator.ts';
import { createHash as ownHash } from '../src/stand-ins/node-crypto.ts';

/** What is carried instead of a library must be what the library is, as far as it is used. */
it('d3-scale: the same numbers', () => {
  const ends = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const rising = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(
      rising,
      fc.array(ends, { minLength: 4, maxLength: 4 }),
      ends,
      fc.boolean(),
      (at, to, value, clamp) => {
        const domain = at.sort((a, b) => a - b);
        const range = to.slice(0, domain.length);
        expect(ownScale(domain, range).clamp(clamp)(value)).toBe(
          scaleLinear(domain, range).clamp(clamp)(value),
        );
      },
    ),
  );
});

describe('d3-shape', () => {
  it('draws the same sectors', () => {
    // The gauge: from a score to a score on a half circle.
    const share = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true }));
    fc.assert(
      fc.property(
        share,
        share,
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 50 }),
        (a, b, inner, width) => {
          const angle = (value: number): number => ((value - 50) / 100) * Math.PI;
          const sector = {
            innerRadius: inner,
            outerRadius: inner + width,
            startAngle: angle(Math.min(a, b)),
            endAngle: angle(Math.max(a, b)),
            padAngle: 0,
          };
          expect(ownArc()(sector)).toBe(arc()(sector));
        },
      ),
    );
  });

  it('draws the same lines and areas in steps', () => {
    const value = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { maxLength: 8 }), value, (points, base) => {
        const [x, y] = [(point: [number, number]) => point[0], (point: [number, number]) => point[1]];
        expect(ownLine<[number, number]>().x(x).y(y).curve(ownCurve)(points)).toBe(
          line<[number, number]>().x(x).y(y).curve(curveStepAfter)(points),
        );
        expect(ownArea<[number, number]>().x(x).y0(base).y1(y).curve(ownCurve)(points)).toBe(
          area<[number, number]>().x(x).y0(base).y1(y).curve(curveStepAfter)(points),
        );
      }),
    );
  });
});

it('node:crypto: the same digest', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(ownHash('sha256').update(text).digest('base64')).toBe(
        createHash('sha256').update(text).digest('base64'),
      );
    }),
  );
});

it('ical-generator: the same bytes', () => {
  // Dates without parts of a second, as a plan has them.
  const date = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1000));
  const text = fc.string({
    unit: fc.constantFrom('a', ' word', ',', ';', '\\', '\n', '\r\n', 'ü', '😀', ':'),
  });
  const event = fc.record({
    id: fc.string({ unit: fc.constantFrom('a', '-', '.', '@'), minLength: 1 }),
    stamp: date,
    start: date,
    summary: text,
    description: text,
    before: fc.constantFrom(0, 60, 3600, 86_400, 90_061),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 4 }), (events) => {
      const written = (make: typeof ical | typeof ownIcal): string => {
        const calendar = (make as typeof ical)({
          name: 'Way back: a, b',
          prodId: { company: 'risk-check', product: 'risk-check', language: 'EN' },
        });
        for (const { before, ...data } of events)
          calendar
            .createEvent({ ...data, end: new Date(data.start.getTime() + 15 * 60_000) })
            .createAlarm({ type: ICalAlarmType.display, triggerBefore: before, description: data.summary });
        return calendar.toString();
      };
      expect(written(ownIcal)).toBe(written(ical));
    }),
  );
});
