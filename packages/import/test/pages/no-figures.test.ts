import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/index.ts';

/** A page with three rates, the first of which has `{}` in the place of its number. */
const PAGES = {
  'amazon-health-page': [
    'Account Health\nLate Shipment Rate\n{}\nPre-fulfillment Cancel Rate\n1.5%\nValid Tracking Rate\n98%',
    'lateShipmentRate30d',
  ],
  'ebay-standards-page': [
    'Seller level\nLate shipment rate\n{}\nCases closed without seller resolution\n0.2%\nTransaction defect rate\n0.5%',
    'lateShipmentRate',
  ],
  'etsy-service-page': [
    'Customer service stats\nMessage response rate\n{}\nOn-time shipping & tracking\n97%\nCase rate\n0.5%',
    'messageResponseRate24h3mo',
  ],
  'walmart-scorecard-page': [
    'Walmart\nSeller response rate\n{}\nValid tracking rate\n99.5%\nRefund rate\n3%',
    'dashboardResponseRate',
  ],
  'tiktok-shop-health-page': [
    'Shop health\nLate dispatch rate\n{}\nSeller-fault cancellation rate\n1.5%\nValid tracking rate\n98%',
    'lateDispatchRate7d',
  ],
  'mercadolibre-reputation-page': [
    'Reputación\nReclamos\n{}\nCanceladas por vos\n0,5%\nDespachadas con demora\n3%',
    'claimsRate',
  ],
} as const;

/** What stands in the place of a number, by the languages of the importers. */
const NONE = [
  'N/A',
  'n/a',
  'No data',
  'No data yet',
  'Not enough data',
  'Not enough orders',
  'Insufficient data',
  'Insufficient',
  'Insufficient volume',
  'Not evaluated yet',
  'Not yet evaluated',
  'Not eligible',
  'Not available',
  'Not applicable',
  'Pending',
  'No orders',
  'No sales yet',
  '-',
  '–',
  '—',
  '--',
  '---',
  'Keine Daten',
  'Nicht genügend Daten',
  'Noch nicht bewertet',
  'k. A.',
  'Sin datos',
  'Datos insuficientes',
  'No disponible',
  'No aplica',
  'Aucune donnée',
  'Données insuffisantes',
  'Non disponible',
  'Nessun dato',
  'Dati insufficienti',
  'Brak danych',
  'Nie dotyczy',
  'Sem dados',
  'Dados insuficientes',
  'Não se aplica',
  'Нет данных',
  'Недостаточно данных',
  'Ещё не оценено',
  'Veri yok',
  'Yetersiz veri',
  '暂无数据',
  '数据不足',
  '不适用',
  '該当なし',
  'データなし',
];

/** What a page says of figures that it hides or leaves out. */
const HIDDEN = [
  'Your account is protected until Dec 27.',
  'These metrics are hidden while you are protected.',
  'Orders of the storm are excluded from your metrics.',
  "24 claims aren't counted.",
  'Not counted: 24 claims (9.12%)',
  'Not considered: 24 claims',
  'Ihre Zahlen sind geschützt.',
  '24 Fälle werden nicht gezählt',
  'Nicht berücksichtigt: 24 Fälle (9,12 %)',
  'Estás protegido hasta el 27/12/2026. Sin la protección tu color sería rojo.',
  'No consideramos, por la protección: 24 reclamos (9,12%)',
  'No se cuentan 24 ventas',
  'Cifras ocultas',
  'Vos chiffres sont masqués',
  'Non comptabilisées : 24 réclamations',
  'I tuoi dati sono nascosti',
  'Non conteggiati: 24 reclami',
  'Twoje wskaźniki są ukryte',
  'Nie uwzględniamy 24 zgłoszeń',
  'Você está protegido até 27/12/2026. Sem a proteção sua cor seria vermelha.',
  'Não consideramos, pela proteção: 24 reclamações (9,12%), 47 atrasos (72,3%)',
  'Não são contabilizadas 24 vendas',
  'Показатели скрыты',
  'Не учитываются 24 жалобы',
  'Göstergeler gizli',
  '24 talep sayılmaz',
  '已隐藏',
  '24笔投诉不计入',
  '24件は対象外です',
];

const read = (text: string, from: string) => importFile(text, { from, asOf: '2026-11-28T00:00:00Z' });

describe.each(Object.entries(PAGES))('%s', (from, [page, metric]) => {
  it('reads the numbers of the page that the tables below change', () => {
    const { metrics = {} } = read(page.replace('{}', '0%'), from).snapshot;
    expect(metrics).toHaveProperty(metric);
    expect(Object.keys(metrics)).toHaveLength(3);
  });

  it.each(NONE)('takes %j for no number, whatever stands beside it', (words) => {
    for (const cell of [
      words,
      `0%\n${words}`,
      `${words}\n0%`,
      `${words}\nTarget: under 4%`,
      `Current\n0%\n${words}`,
    ]) {
      const { metrics = {} } = read(page.replace('{}', cell), from).snapshot;
      expect(metrics, cell).not.toHaveProperty(metric);
      expect(Object.keys(metrics), cell).toHaveLength(2);
    }
  });

  it.each(HIDDEN)('takes no number where the page says: %s', (words) => {
    for (const text of [`${words}\n${page}`, `${page}\n${words}`, page.replace('{}', `{}\n${words}`)]) {
      const { snapshot, notes } = read(text.replace('{}', '0%'), from);
      expect(snapshot.metrics, text).toBeUndefined();
      expect(notes.rows.leftOut).toEqual([expect.objectContaining({ reason: 'hidden-figure' })]);
    }
  });
});

it('does not take the 0 % of a protected seller', () => {
  const { snapshot, notes } = importFile(
    [
      'Sua reputação',
      'Verde',
      'Você está protegido até 12/01/2027. Sem a proteção sua cor seria vermelha.',
      'Reclamações 0% (0)',
      'Canceladas por você 0% (0)',
      'Despacho com atraso 0% (0)',
      'Não consideramos, pela proteção: 31 reclamações (8,05%), 12 atrasos (40,1%), 5 cancelamentos (2,02%)',
    ].join('\n'),
    { asOf: '2026-11-28T00:00:00Z' },
  );
  expect(snapshot.metrics).toBeUndefined();
  expect(notes.rows.leftOut.map(({ reason }) => reason)).toEqual(['hidden-figure']);
});
