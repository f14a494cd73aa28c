import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/index.ts';

/** Amazon's names and words in one language, in the order late, cancelled, tracked. */
interface Language {
  readonly title: string;
  readonly names: readonly [string, string, string];
  readonly under: string;
  readonly over: string;
  readonly none: string;
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  en: {
    title: 'Account Health',
    names: ['Late Shipment Rate', 'Pre-fulfillment Cancel Rate', 'Valid Tracking Rate'],
    under: 'Target: under {}',
    over: 'Target: over {}',
    none: 'N/A',
  },
  de: {
    title: 'Kontostatus',
    names: [
      'Rate verspäteter Lieferungen',
      'Stornorate vor Erfüllung',
      'Rate gültiger Sendungsverfolgungsnummern',
    ],
    under: 'Ziel: unter {}',
    over: 'Ziel: über {}',
    none: 'Keine Daten',
  },
  es: {
    title: 'Estado de la cuenta',
    names: [
      'Porcentaje de envíos con retraso',
      'Porcentaje de cancelaciones antes de la gestión logística',
      'Porcentaje de número de seguimiento válido',
    ],
    under: 'Objetivo: inferior al {}',
    over: 'Objetivo: superior al {}',
    none: 'Sin datos',
  },
  fr: {
    title: 'État du compte',
    names: ['Taux d’expédition en retard', 'Taux d’annulation avant traitement', 'Taux de suivi valide'],
    under: 'Objectif : inférieur à {}',
    over: 'Objectif : supérieur à {}',
    none: 'Aucune donnée',
  },
  it: {
    title: 'Stato account',
    names: [
      'Percentuale di spedizioni in ritardo',
      'Percentuale di cancellazione',
      'Percentuale di tracciabilità valida',
    ],
    under: 'Obiettivo: inferiore al {}',
    over: 'Obiettivo: superiore al {}',
    none: 'Nessun dato',
  },
  pl: {
    title: 'Kondycja konta',
    names: ['Wskaźnik opóźnionych wysyłek', 'Wskaźnik anulowań', 'Wskaźnik prawidłowego śledzenia'],
    under: 'Cel: poniżej {}',
    over: 'Cel: powyżej {}',
    none: 'Brak danych',
  },
  pt: {
    title: 'Saúde da conta',
    names: ['Taxa de envios com atraso', 'Taxa de cancelamento', 'Taxa de rastreamento válido'],
    under: 'Meta: abaixo de {}',
    over: 'Meta: acima de {}',
    none: 'Sem dados',
  },
  ru: {
    title: 'Состояние аккаунта',
    names: ['Доля поздних отправок', 'Доля отмен', 'Доля действительных трек-номеров'],
    under: 'Цель: менее {}',
    over: 'Цель: более {}',
    none: 'Нет данных',
  },
  tr: {
    title: 'Hesap sağlığı',
    names: ['Geç gönderim oranı', 'İptal oranı', 'Geçerli takip oranı'],
    under: 'Hedef: en fazla {}',
    over: 'Hedef: en az {}',
    none: 'Veri yok',
  },
  zh: {
    title: '账户状况',
    names: ['迟发货率', '配送前取消率', '有效追踪率'],
    under: '目标：低于{}',
    over: '目标：高于{}',
    none: '暂无数据',
  },
  ja: {
    title: 'アカウント健全性',
    names: ['出荷遅延率', '出荷前キャンセル率', '追跡可能率'],
    under: '目標：{}未満',
    over: '目標：{}以上',
    none: '該当なし',
  },
};

/** How a page shows one figure: N is its name, V the account's number, T the target with its words. */
const LAYOUTS = {
  'value first': 'N\nV\nT',
  'target first': 'N\nT\nV',
  'one line, value first': 'N V T',
  'one line, in parentheses': 'N V (T)',
  'one line, target first': 'N (T) V',
  'table, value first': 'N\tV\tT',
  'table, target first': 'N\tT\tV',
  'table with bars': '| N | V | T |',
  'table, target above': 'N\nT\tV',
  'columns of spaces': 'N    V    T',
  'mobile, with a mark': 'N\nV ✓\nT',
  'mobile, without a target': 'N\nV ⚠',
  'with a button': 'N\nV\nT\n›',
} as const;

/** Two numbers without a word. */
const RIDDLES = { lines: 'N\nV\nB', line: 'N V B', table: 'N\tV\tB', bars: '| N | V | B |' } as const;

const METRICS = ['lateShipmentRate30d', 'cancellationRate7d', 'validTrackingRate30d'] as const;
const VALUES = [
  { value: '0.052', digits: '5.2', bound: '4' },
  { value: '0.003', digits: '0.3', bound: '2.5' },
  { value: '0.961', digits: '96.1', bound: '95' },
] as const;
/** As languages write a percentage. */
const percent = (digits: string, language: string): string => {
  if (['en', 'zh', 'ja', 'tr'].includes(language))
    return language === 'tr' ? `%${digits.replace('.', ',')}` : `${digits}%`;
  return `${digits.replace('.', ',')}\u00a0%`;
};

const pageOf = (language: string, layout: string, none?: number): string => {
  const { title, names, under, over, none: nothing } = LANGUAGES[language] as Language;
  const parts = VALUES.map(({ digits, bound }, i) =>
    layout
      .replace(/[NVTB]/g, (sign) => `{${sign}}`)
      .replace('{N}', names[i] ?? '')
      .replace('{V}', none === i ? nothing : percent(digits, language))
      .replace('{T}', (i === 2 ? over : under).replace('{}', percent(bound, language)))
      .replace('{B}', percent(bound, language)),
  );
  return [title, ...parts].join('\n');
};

const read = (text: string) => importFile(text, { from: 'amazon-health-page', asOf: '2026-11-28T00:00:00Z' });
const valuesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(read(text).snapshot.metrics ?? {}).map(([name, given]) => [
      name,
      (given as { value: string }).value,
    ]),
  );

describe.each(Object.keys(LANGUAGES))('the account health page in %s', (language) => {
  const truth = Object.fromEntries(METRICS.map((metric, i) => [metric, VALUES[i]?.value]));

  it.each(Object.entries(LAYOUTS))('is read: %s', (_, layout) => {
    expect(valuesOf(pageOf(language, layout))).toEqual(truth);
  });

  it.each(Object.entries(LAYOUTS))('is recognised: %s', (_, layout) => {
    expect(importFile(pageOf(language, layout), { asOf: '2026-11-28T00:00:00Z' }).importer).toBe(
      'amazon-health-page',
    );
  });

  it.each(Object.entries(LAYOUTS))('gives no number where there is none: %s', (_, layout) => {
    for (const [i, metric] of METRICS.entries()) {
      const { [metric]: _none, ...others } = truth;
      expect(valuesOf(pageOf(language, layout, i))).toEqual(others);
    }
  });

  it.each(Object.entries(RIDDLES))('is asked about two numbers: %s', (_, layout) => {
    const { snapshot, notes } = read(pageOf(language, layout));
    expect(snapshot.metrics).toBeUndefined();
    expect(
      notes.messages
        .filter(({ code }) => code === 'two-numbers')
        .map(({ args }) => args.metric)
        .sort(),
    ).toEqual([...METRICS].sort());
  });
});
