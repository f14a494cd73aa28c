import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const days = (n: number): string => locale.count(n, 'день', 'дня', 'дней');

export const courseWords: Partly<Words['commands']['timeline']> = {
  pageTitle: 'Риск во времени',
  madeFrom: (times) =>
    times.length === 1
      ? `По одному снимку от ${times[0]}.`
      : `По снимкам (${times.length}), от ${times[0]} до ${times.at(-1)}.`,
  restricted: (at, isExact) =>
    isExact
      ? `Ограничен ${at}; до этого аккаунт стоял на уровне`
      : `Ограничен не позже ${at}: так говорит тогдашний снимок; до этого аккаунт стоял на уровне`,
  lead: (band, n) =>
    n === null ? `${band}: никогда` : n === 0 ? `${band}: меньше чем за день` : `${band}: за ${days(n)}`,
  overview: 'Все аккаунты',
  overviewAbout: 'По последнему снимку, худший первым.',
  noAccountNamed: (n) =>
    `Снимков без имени аккаунта (account.id): ${n}, поэтому каждый показан отдельно. Если они одного аккаунта, --join объединит их.`,
  account: 'Аккаунт',
  highest: 'Самый высокий уровень за это время',
  firstOn: (band, at) => `${band}, впервые ${at}`,
  steps: 'Что и когда изменилось',
  happened: 'что-то произошло',
  ahead: 'впереди',
  disagree: 'Где снимки расходятся',
  disagreement: ({ from, to, before, after }) =>
    `${from} – ${to}: ${before.score}, как ожидал снимок от ${before.on}, ${after.score} по снимку от ${after.on}. Показано большее.`,
  unknownBefore: (first, fields) =>
    `До ${first} это неизвестно, потому что не имеет даты: ${fields.join(', ')}.`,
};
