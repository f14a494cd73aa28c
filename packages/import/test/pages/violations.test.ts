import { type Snapshot, scoreAccount } from '@risk-check/core';
import ruleset from '@risk-check/rules-data/amazon/seller';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/index.ts';

/** The kinds of violations as Amazon's page names them, in its order. */
const KINDS = {
  en: [
    'Suspected Intellectual Property Violations',
    'Received Intellectual Property Complaints',
    'Product Authenticity Customer Complaints',
    'Product Condition Customer Complaints',
    'Food and Product Safety Issues',
    'Listing Policy Violations',
    'Restricted Product Policy Violations',
    'Customer Product Reviews Policy Violations',
    'Other Policy Violations',
    'Regulatory Compliance',
  ],
  zh: [
    '涉嫌侵犯知识产权',
    '知识产权投诉',
    '商品真实性买家投诉',
    '商品状况买家投诉',
    '食品和商品安全问题',
    '上架政策违规',
    '违反受限商品政策',
    '违反买家商品评论政策',
    '其他违反政策',
    '监管合规性',
  ],
  es: [
    'Supuestas infracciones de la propiedad intelectual',
    'Reclamaciones sobre propiedad intelectual',
    'Reclamaciones por autenticidad del producto',
    'Reclamaciones por estado del producto',
    'Problemas relativos a la seguridad de productos y alimentos',
    'Incumplimiento de la política de publicación',
    'Infracciones de la política de productos excluidos',
    'Incumplimiento de la política sobre reseñas de productos',
    'Otros incumplimientos de políticas',
  ],
} as const;
/** Kinds that are no policy of their own. */
const MIXED = [8, 9];
const RECEIVED = 1;
const HEADS = { en: 'Account Health', zh: '账户状况', es: 'Estado de la cuenta' };
const LAYOUTS = {
  lines: (name: string, count: number) => `${name}\n${count}`,
  'one line': (name: string, count: number) => `${name} ${count}`,
  parentheses: (name: string, count: number) => `${name} (${count})`,
  colon: (name: string, count: number) => `${name}: ${count}`,
  table: (name: string, count: number) => `${name}\t${count}`,
  'table with bars': (name: string, count: number) => `| ${name} | ${count} |`,
} as const;
const LANGUAGES = Object.keys(KINDS) as (keyof typeof KINDS)[];

const read = (language: keyof typeof KINDS, counts: readonly number[], layout: keyof typeof LAYOUTS) => {
  const rows = KINDS[language].map((name, i) => LAYOUTS[layout](name, counts[i] ?? 0));
  return importFile([HEADS[language], ...rows].join('\n'), {
    from: 'amazon-health-page',
    asOf: '2026-11-28T00:00:00Z',
  });
};
const outcomeOf = (snapshot: Snapshot, rule: string): string | undefined => {
  const { findings, unknown } = scoreAccount(snapshot, ruleset);
  const isOf = ({ ruleId }: { readonly ruleId: string }): boolean => ruleId === `amazon.seller.${rule}`;
  return unknown.some(isOf) ? 'unknown' : findings.find(isOf)?.status;
};
const layouts = Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[];

describe.each(LANGUAGES)('violations on the account health page in %s', (language) => {
  const kinds = KINDS[language];

  it.each(layouts)('are counted by kind, and several of one kind are a repeat: %s', (layout) => {
    for (const [kind, name] of kinds.entries()) {
      const { snapshot, notes } = read(
        language,
        kinds.map((_, i) => (i === kind ? 3 : 0)),
        layout,
      );
      const isPolicy = !MIXED.includes(kind);
      expect(snapshot.metrics, name).toEqual({
        ipComplaints180d: { value: kind === RECEIVED ? '3' : '0', windowDays: 180 },
        ...(isPolicy ? { repeatViolations180d: { above: '2', windowDays: 180 } } : {}),
      });
      expect(outcomeOf(snapshot, 'ahr-repeat'), name).toBe(isPolicy ? 'fired' : 'unknown');
      expect(notes.rows.read, name).toBe(kinds.length);
    }
  });

  it.each(layouts)('that the page shows none of leave the rules unknown, never clear: %s', (layout) => {
    for (const count of [0, 1]) {
      const { snapshot } = read(
        language,
        kinds.map(() => count),
        layout,
      );
      for (const rule of ['ahr-repeat', 'ahr-critical', 'section3-immediate'])
        expect(outcomeOf(snapshot, rule), rule).toBe('unknown');
    }
  });

  it.each(layouts)('of the other kinds are named as read and not used: %s', (layout) => {
    const counts = kinds.map((_, i) => (i === 5 ? 4 : i + 1 === 3 ? 2 : 0));
    const { snapshot, notes } = read(language, counts, layout);
    expect(snapshot.metrics?.repeatViolations180d).toEqual({ above: '3', windowDays: 180 });
    expect(
      notes.messages.filter(({ code }) => code === 'violations-left-out').map(({ args }) => args),
    ).toEqual([{ name: kinds[2], count: 2 }]);
    expect(notes.rows.leftOut.find(({ reason }) => reason === 'no-rule-for-it')?.count).toBe(
      kinds.length - 2,
    );
  });
});

it('two numbers beside a kind of violation are neither', () => {
  const { snapshot, notes } = importFile(
    'Account Health\nLate Shipment Rate\n1%\nListing Policy Violations\n3\n7\nOther Policy Violations\n0\n',
    { from: 'amazon-health-page', asOf: '2026-11-28T00:00:00Z' },
  );
  expect(snapshot.metrics?.repeatViolations180d).toBeUndefined();
  expect(notes.rows.leftOut.map(({ reason }) => reason)).toContain('unclear-figure');
});

describe('kinds of violations whose name isn’t known', () => {
  const KNOWN = ['Account Health', 'Late Shipment Rate', '1%', 'Listing Policy Violations'];
  const NAMES = [
    'Verstöße gegen die Richtlinien für eingeschränkte Produkte',
    'Infracciones de otra política de ventas',
    'Violations des règles relatives aux produits restreints',
    'Violazioni delle norme sui prodotti con restrizioni',
    'Naruszenia zasad dotyczących produktów objętych ograniczeniami',
    'Violações da política de produtos restritos',
    'Нарушения правил о запрещённых товарах',
    'Kısıtlı ürün politikası ihlalleri',
    '违反商品定价政策',
    '制限対象商品ポリシーの違反',
    'Unlisted policy violations',
  ];

  it.each(NAMES)('are named by their line, and their number is nobody else’s: %s', (name) => {
    for (const shown of [
      `${name}\n7`,
      `${name} 7`,
      `${name}: 7`,
      `${name} (7)`,
      `${name}\t7`,
      `| ${name} | 7 |`,
    ]) {
      const text = [...KNOWN, shown, 'Valid Tracking Rate', '98%'].join('\n');
      const { snapshot, notes } = importFile(text, {
        from: 'amazon-health-page',
        asOf: '2026-11-28T00:00:00Z',
      });
      expect(snapshot.metrics, shown).toEqual({
        lateShipmentRate30d: { value: '0.01', windowDays: 30 },
        validTrackingRate30d: { value: '0.98', windowDays: 30 },
      });
      const places = notes.rows.leftOut.flatMap(({ reason, places }) =>
        reason === 'no-rule-for-it' ? places.map(String) : [],
      );
      expect(JSON.stringify(notes.rows.leftOut), shown).toContain('"no-rule-for-it"');
      expect(places.length, shown).toBeGreaterThan(0);
    }
  });

  it('are no name in a sentence, and without a count', () => {
    const text = [
      'Account Health',
      'Late Shipment Rate',
      'No policy violations have been found.',
      '3.5%',
    ].join('\n');
    const { snapshot } = importFile(text, { from: 'amazon-health-page', asOf: '2026-11-28T00:00:00Z' });
    expect(snapshot.metrics).toEqual({ lateShipmentRate30d: { value: '0.035', windowDays: 30 } });
  });
});
