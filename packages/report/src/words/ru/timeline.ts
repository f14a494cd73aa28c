import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const days = (n: number): string => locale.count(n, 'день', 'дня', 'дней');

export const timelineWords: Partly<Words['commands']['timeline']> = {
  ...en.commands.timeline,
  pageTitle: 'Риск во времени',
  madeFrom: (times) =>
    times.length === 1
      ? `По одному снимку от ${times[0]}.`
      : `По снимкам (${times.length}), от ${times[0]} до ${times.at(-1)}.`,
  snapshotMark: 'последний снимок',
  chartTitle: 'Индекс риска во времени',
  chartAbout: (until) =>
    `Индекс риска линией, после последнего снимка пунктиром, и худший случай тонким пунктиром, до ${until}. Полосы показывают уровни.`,
  legend: { index: 'индекс риска', ahead: 'если ничего нового не случится', worst: 'худший случай' },
  firsts: 'Достигнуто впервые',
  neverReached: 'За это время ничего хуже «не проверено».',
  alreadyAt: (at) => `уже в начале, ${at}`,
  restricted: (at, isExact) =>
    isExact
      ? `Ограничен ${at}; до этого аккаунт стоял на уровне`
      : `Ограничен не позже ${at}: так говорит тогдашний снимок; до этого аккаунт стоял на уровне`,
  lead: (band, n) =>
    n === null ? `${band}: никогда` : n === 0 ? `${band}: меньше чем за день` : `${band}: за ${days(n)}`,
  steps: 'Что и когда изменилось',
  noSteps: (from, to) => `С ${from} по ${to} ничего не изменилось.`,
  alsoKnown: (n) =>
    locale.count(
      n,
      'правило, о котором раньше нельзя было судить',
      'правила, о которых раньше нельзя было судить',
      'правил, о которых раньше нельзя было судить',
    ),
  nearer: 'предел стал близок или больше не близок',
  happened: 'что-то произошло',
  ahead: 'впереди',
  otherSnapshot: (on) => `по снимку от ${on}`,
  moreSteps: (n) => `Ещё ${locale.count(n, 'шаг', 'шага', 'шагов')}: в --format csv или json есть все.`,
  disagree: 'Где снимки расходятся',
  disagreement: ({ from, to, before, after }) =>
    `${from} – ${to}: ${before.score}, как ожидал снимок от ${before.on}, ${after.score} по снимку от ${after.on}. Показано большее.`,
  unknownBefore: (first, fields) =>
    `До ${first} это неизвестно, потому что не имеет даты: ${fields.join(', ')}.`,
};
