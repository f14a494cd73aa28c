import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

export const timelineWords: Partly<Words['commands']['timeline']> = {
  snapshotMark: 'последний снимок',
  chartTitle: 'Индекс риска во времени',
  chartAbout: (until) =>
    `Индекс риска линией, после последнего снимка пунктиром, и худший случай тонким пунктиром, до ${until}. Полосы показывают уровни.`,
  marks:
    'Наведите на отметку или перейдите к ней клавишей Tab: что тогда изменилось, сказано здесь и в таблице.',
  inTable: 'остальное в таблице',
  legend: { index: 'индекс риска', ahead: 'если ничего нового не случится', worst: 'худший случай' },
  firsts: 'Достигнуто впервые',
  neverReached: 'За это время ничего хуже «не проверено».',
  alreadyAt: (at) => `уже в начале, ${at}`,
  noSteps: (from, to) => `С ${from} по ${to} ничего не изменилось.`,
  alsoKnown: (n) =>
    locale.count(
      n,
      'правило, о котором раньше нельзя было судить',
      'правила, о которых раньше нельзя было судить',
      'правил, о которых раньше нельзя было судить',
    ),
  nearer: 'предел стал близок',
  farther: 'предел больше не близок',
  otherSnapshot: (on) => `по снимку от ${on}`,
  moreSteps: (n) => `Ещё ${locale.count(n, 'шаг', 'шага', 'шагов')}: в --format csv или json есть все.`,
};
