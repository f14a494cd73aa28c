import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/index.ts';

/** How a value and its target stand beside a name; `{v}` and `{t}` are the numbers as the page writes them. */
const ORDERS = [
  'N\n{v}\nTarget: {b}{t}',
  'N\nTarget: {b}{t}\n{v}',
  'N {v} (Target: {b}{t})',
  'N (target {b}{t}) {v}',
  'N: {v}, goal {b}{t}',
  'N\nTarget\n{t}\nCurrent\n{v}',
  'N\nCurrent\n{v}\nTarget\n{t}',
  'N\nTarget\nCurrent\n{t}\n{v}',
  'N\n{t}\nTarget\n{v}\nCurrent',
  'N\n{v}\nCurrent\n{t}\nTarget',
  'N\n{v}\nTarget\n{t}',
  'N\n{t}\n{v}',
  'N\n{v}\n{t}',
  'N {t} {v}',
  'N {v} Target {t}',
  'N {t} target\n{v}',
  'Metric\tTarget\tCurrent\nN\t{b}{t}\t{v}',
  'Metric\tRate\tTarget\nN\t{v}\t{t}',
  '| Metric | Goal | Rate |\n|---|---|---|\n| N | {t} | {v} |',
  'Metric Target Current\nN {t} {v}',
  'Metric\nTarget\nCurrent\nN\n{t}\n{v}',
  'Metric\nCurrent\nTarget\nN\n{v}\n{t}',
  '{v}\nN\nTarget: {b}{t}',
  'N\nZiel: {t}\nAktuell: {v}',
  'N\nObjetivo: {t}\n{v}',
  'N\nObjectif : {t}\n{v}',
  'N\nЦель: {t}\n{v}',
  'N\n目標：{t}\n{v}',
  'N\nMeta: {t}\nAtual: {v}',
  'N\nCel: {t}\n{v}',
  'N\nObiettivo: {t}\nAttuale: {v}',
  'N\nHedef: {t}\nMevcut: {v}',
] as const;

const NAMES = ['Late Shipment Rate', 'Valid Tracking Rate', 'Pre-fulfillment Cancel Rate'] as const;
const METRICS = ['lateShipmentRate30d', 'validTrackingRate30d', 'cancellationRate7d'] as const;

const percent = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.constantFrom('%', ' %', '\u00a0%', '％'), fc.boolean())
  .map(([number, sign, hasComma]) => {
    const digits = (number / 100).toFixed(2);
    return { value: number / 10_000, text: `${hasComma ? digits.replace('.', ',') : digits}${sign}` };
  });

const page = fc.record({
  order: fc.constantFrom(...ORDERS),
  figures: fc.array(fc.tuple(percent, percent), { minLength: 3, maxLength: 3 }),
  bound: fc.constantFrom('', 'under ', 'over ', 'less than ', '< ', 'at least '),
  between: fc.constantFrom('', '\n', '\nLearn more'),
  fill: fc.constantFrom('', '\n30 days', '\nView details'),
});

describe('a page with a value and a target for each name', () => {
  const readPage = ({ order, figures, bound, between, fill }: ReturnType<typeof build>['given']) =>
    importFile(build({ order, figures, bound, between, fill }).text, {
      from: 'amazon-health-page',
      asOf: '2026-11-20T08:00:00Z',
    }).snapshot.metrics ?? {};
  function build(given: {
    readonly order: string;
    readonly figures: readonly (readonly [
      { readonly value: number; readonly text: string },
      { readonly value: number; readonly text: string },
    ])[];
    readonly bound: string;
    readonly between: string;
    readonly fill: string;
  }) {
    const { order, figures, bound, between, fill } = given;
    const head =
      order.includes('\nN') && !order.startsWith('{v}') ? order.slice(0, order.indexOf('\nN') + 1) : '';
    const parts = NAMES.map((name, i) => {
      const [value, target] = figures[i] ?? [];
      return order
        .slice(order.startsWith('|') ? 0 : head.length)
        .replace(order.startsWith('|') ? head : '', '')
        .replace(
          /(?<![A-Za-z])N(?![A-Za-z])/,
          `${name}${order.includes('\t') || order.startsWith('|') ? '' : between}`,
        )
        .replace('{v}', value?.text ?? '')
        .replace('{t}', target?.text ?? '')
        .replace('{b}', bound);
    });
    const lines = order.includes('\t') || order.startsWith('|') || head !== '' ? '' : fill;
    return { given, text: `Account Health\n${head}${parts.join(`${lines}\n`)}` };
  }

  it('gives the value or nothing, never the target', () => {
    fc.assert(
      fc.property(page, (given) => {
        const metrics = readPage(given) as Record<string, { readonly value?: string }>;
        for (const [i, metric] of METRICS.entries()) {
          const read = metrics[metric]?.value;
          if (read !== undefined) expect(Number(read)).toBe(given.figures[i]?.[0].value);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(ORDERS.filter((order) => /[:\t|(]|Current/.test(order)))('gives the value: %j', (order) => {
    const figures = [
      [
        { value: 0.052, text: '5.2%' },
        { value: 0.04, text: '4%' },
      ],
      [
        { value: 0.931, text: '93.1%' },
        { value: 0.95, text: '95%' },
      ],
      [
        { value: 0.0333, text: '3.33%' },
        { value: 0.025, text: '2.5%' },
      ],
    ] as const;
    const metrics = readPage({ order, figures, bound: '', between: '', fill: '' }) as Record<
      string,
      { readonly value?: string }
    >;
    expect(METRICS.map((metric) => Number(metrics[metric]?.value))).toEqual([0.052, 0.931, 0.0333]);
  });
});
