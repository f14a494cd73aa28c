/** How a page shows one figure: N is its name, V the account's number, T the target with its words. */
export const LAYOUTS = {
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
export const RIDDLES = { lines: 'N\nV\nB', line: 'N V B', table: 'N\tV\tB', bars: '| N | V | B |' } as const;

/** The words of a language for targets, and for a figure without a number. */
export const WORDS: Readonly<
  Record<string, { readonly under: string; readonly over: string; readonly none: string }>
> = {
  en: { under: 'Target: under {}', over: 'Target: over {}', none: 'N/A' },
  de: { under: 'Ziel: unter {}', over: 'Ziel: über {}', none: 'Keine Daten' },
  es: { under: 'Objetivo: inferior al {}', over: 'Objetivo: superior al {}', none: 'Sin datos' },
  fr: { under: 'Objectif : inférieur à {}', over: 'Objectif : supérieur à {}', none: 'Aucune donnée' },
  it: { under: 'Obiettivo: inferiore al {}', over: 'Obiettivo: superiore al {}', none: 'Nessun dato' },
  pl: { under: 'Cel: poniżej {}', over: 'Cel: powyżej {}', none: 'Brak danych' },
  pt: { under: 'Meta: abaixo de {}', over: 'Meta: acima de {}', none: 'Sem dados' },
  ru: { under: 'Цель: менее {}', over: 'Цель: более {}', none: 'Нет данных' },
  tr: { under: 'Hedef: en fazla {}', over: 'Hedef: en az {}', none: 'Veri yok' },
  zh: { under: '目标：低于{}', over: '目标：高于{}', none: '暂无数据' },
  ja: { under: '目標：{}未満', over: '目標：{}以上', none: '該当なし' },
  id: { under: 'Target: Kurang dari {}', over: 'Target: Lebih dari {}', none: 'Belum ada data' },
  vi: { under: 'Mục tiêu: dưới {}', over: 'Mục tiêu: lớn hơn {}', none: 'Chưa có dữ liệu' },
  th: { under: 'Target: < {}', over: 'Target: > {}', none: 'N/A' },
};

/** The three figures of every page here. */
export const VALUES = [
  { value: '0.052', digits: '5.2', bound: '4' },
  { value: '0.003', digits: '0.3', bound: '2.5' },
  { value: '0.961', digits: '96.1', bound: '95' },
] as const;

/** A page: its head, the names of three figures, and which of them are better when higher. */
export interface Page {
  readonly language: string;
  readonly title: string;
  readonly names: readonly [string, string, string];
  readonly over: readonly number[];
}

/** As languages write a percentage. */
function percent(digits: string, language: string): string {
  if (language === 'tr') return `%${digits.replace('.', ',')}`;
  if (['en', 'zh', 'ja', 'th'].includes(language)) return `${digits}%`;
  return `${digits.replace('.', ',')}\u00a0%`;
}

/** @param none - The figure that has no number. */
export function pageOf({ language, title, names, over }: Page, layout: string, none?: number): string {
  const words = WORDS[language] ?? { under: '', over: '', none: '' };
  const parts = VALUES.map(({ digits, bound }, i) =>
    layout
      .replace(/[NVTB]/g, (sign) => `{${sign}}`)
      .replace('{N}', names[i] ?? '')
      .replace('{V}', none === i ? words.none : percent(digits, language))
      .replace('{T}', (over.includes(i) ? words.over : words.under).replace('{}', percent(bound, language)))
      .replace('{B}', percent(bound, language)),
  );
  return [title, ...parts].join('\n');
}
