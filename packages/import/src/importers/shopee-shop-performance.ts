import type { ImportBook } from '../notes/import-book.ts';
import type { Draft, Reader } from '../source/importer.ts';
import { at, has, isObjectAt, itemsOf, type Place } from '../source/place.ts';
import { percentToShare, readCount, readDecimal } from '../values/decimals.ts';
import { givenMetric, readShare, readTarget, sayFigure } from '../values/figures.ts';

const METRICS: Readonly<Record<number, string>> = { 1: 'lateShipmentRate7d', 3: 'nonFulfilmentRate7d' };
/** The older answer: a flat object of named figures. */
const NAMES: Readonly<Record<string, string>> = {
  late_shipment_rate: 'lateShipmentRate7d',
  non_fulfillment_rate: 'nonFulfilmentRate7d',
};
const PERCENT = 2;
const RATINGS: Readonly<Record<number, string>> = {
  1: 'poor',
  2: 'improvement-needed',
  3: 'good',
  4: 'excellent',
};

/** Shopee's shop performance. The unit of each figure decides: only percentages are shares. */
export const shopeeShopPerformance: Reader = {
  metrics: [...new Set([...Object.values(METRICS), ...Object.values(NAMES)])],
  detects(source) {
    if (source.kind !== 'json') return false;
    const answer = answerOf(source.value);
    const isNew =
      itemsOf(at(answer, 'metric_list')).some((item) => has(at(item, 'metric_id'))) &&
      has(at(answer, 'overall_performance'));
    return isNew || Object.keys(NAMES).some((name) => has(at(at(answer, name), 'threshold_type')));
  },
  read(source, book) {
    const answer = answerOf(source.kind === 'json' ? source.value : undefined);
    const metrics: NonNullable<Draft['metrics']> = {};
    const rating = RATINGS[readCount(at(at(answer, 'overall_performance'), 'rating').value) ?? 0];
    if (rating !== undefined) book.say('shop-rating', { rating });
    const list = itemsOf(at(answer, 'metric_list'));
    for (const item of list) takeItem(item, metrics, book);
    const named = Object.entries(NAMES).filter(([name]) => isObjectAt(at(answer, name)));
    for (const [name, metric] of named) {
      const item = at(answer, name);
      book.read();
      if (at(item, 'unit').value !== 'percent') book.leaveOut('other-unit', item.path);
      else take(item, metric, at(item, 'my'), at(item, 'target'), metrics, book);
    }
    if (list.length === 0 && named.length === 0) book.say('empty-answer');
    return { metrics };
  },
};

function answerOf(value: unknown): Place {
  const top: Place = { value, path: '' };
  const inner = at(top, 'response');
  return isObjectAt(inner) ? inner : top;
}

function takeItem(item: Place, metrics: NonNullable<Draft['metrics']>, book: ImportBook): undefined {
  book.read();
  const id = at(item, 'metric_id').value;
  // A negative id is a group of figures that also come separately.
  if (typeof id === 'number' && id < 0) return book.leaveOut('group-of-figures', item.path);
  const metric = METRICS[readCount(id) ?? -1];
  if (metric === undefined) return book.leaveOut('no-rule-for-it', item.path);
  if (readCount(at(item, 'unit').value) !== PERCENT) return book.leaveOut('other-unit', item.path);
  take(item, metric, at(item, 'current_period'), at(at(item, 'target'), 'value'), metrics, book);
}

function take(
  item: Place,
  metric: string,
  value: Place,
  targetPlace: Place,
  metrics: NonNullable<Draft['metrics']>,
  book: ImportBook,
): undefined {
  const share = readShare(value, percentToShare, book);
  if (share === undefined) return book.leaveOut('no-figure', item.path);
  const target =
    readDecimal(targetPlace.value) === null ? undefined : readTarget(targetPlace, percentToShare);
  const figure = {
    value: share,
    from: Number.NaN,
    to: Number.NaN,
    ...(target === undefined ? {} : { target }),
  };
  metrics[metric] = givenMetric(figure) ?? share;
  sayFigure(metric, figure, book);
  book.use();
}
