import { createHash } from 'node:crypto';
import { scaleLinear } from 'd3-scale';
import { arc, area, curveStepAfter, line } from 'd3-shape';
import * as fc from 'fast-check';
import ical, { ICalAlarmType } from 'ical-generator';
import { describe, expect, it } from 'vitest';
import { linearScale } from '../src/charts/linear-scale.ts';
import { ringPath, stepArea, stepLine } from '../src/charts/paths.ts';
import { PAGE_STYLE, PAGE_STYLE_SHA256 } from '../src/formats/html/page-style.ts';
import { writeCalendar } from '../src/recovery/write-calendar.ts';

/** The libraries are the oracles. */
it('linearScale: the numbers of d3-scale', () => {
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
        expect(linearScale(domain, range, clamp)(value)).toBe(scaleLinear(domain, range).clamp(clamp)(value));
      },
    ),
  );
});

describe('paths of d3-shape', () => {
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
          };
          expect(ringPath(sector)).toBe(arc()({ ...sector, padAngle: 0 }));
        },
      ),
    );
  });

  it('draws the same lines and areas in steps', () => {
    const value = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { maxLength: 8 }), value, (points, base) => {
        const [x, y] = [(point: [number, number]) => point[0], (point: [number, number]) => point[1]];
        const lined = line<[number, number]>().x(x).y(y).curve(curveStepAfter);
        const filled = area<[number, number]>().x(x).y0(base).y1(y).curve(curveStepAfter);
        expect(stepLine(points)).toBe(lined(points) ?? '');
        expect(stepArea(points, base)).toBe(filled(points) ?? '');
      }),
    );
  });
});

it('the style of a page has the digest that its policy names', () => {
  expect(createHash('sha256').update(PAGE_STYLE).digest('base64')).toBe(PAGE_STYLE_SHA256);
});

it('writeCalendar: the bytes of ical-generator', () => {
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
      const calendar = ical({
        name: 'Way back: a',
        prodId: { company: 'risk-check', product: 'risk-check', language: 'EN' },
      });
      const ends = events.map((one) => ({ ...one, end: new Date(one.start.getTime() + 15 * 60_000) }));
      for (const { before, ...data } of ends)
        calendar
          .createEvent(data)
          .createAlarm({ type: ICalAlarmType.display, triggerBefore: before, description: data.summary });
      const own = ends.map(({ before, ...data }) => ({ ...data, remindBefore: before }));
      expect(writeCalendar('Way back: a', own)).toBe(calendar.toString());
    }),
  );
});

it('writeCalendar: no name and no id holds a line or a value of its own', () => {
  const odd = 'a\r\nATTACH:http://x\nEND:VCALENDAR\\;,b';
  const event = {
    id: odd,
    stamp: new Date(0),
    start: new Date(0),
    end: new Date(0),
    summary: odd,
    description: odd,
  };
  const lines = writeCalendar(odd, [{ ...event, remindBefore: 0 }])
    .replace(/\r\n /g, '')
    .split('\r\n');
  expect(lines.filter((line) => /^(?:ATTACH|END:VCALENDAR)/.test(line))).toEqual(['END:VCALENDAR']);
  const written = String.raw`a\nATTACH:http://x\nEND:VCALENDAR\\\;\,b`;
  for (const name of ['NAME', 'X-WR-CALNAME', 'UID', 'SUMMARY', 'DESCRIPTION'])
    expect(lines).toContain(`${name}:${written}`);
});
