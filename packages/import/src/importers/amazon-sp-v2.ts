import type { ImportBook } from '../notes/import-book.ts';
import { unknownPart } from '../notes/import-error.ts';
import type { Draft, ImportOptions, Reader } from '../source/importer.ts';
import { at, has, isObjectAt, itemsOf, type Place, textOf } from '../source/place.ts';
import { amazonCountry } from '../values/amazon-stores.ts';
import { readDecimal } from '../values/decimals.ts';
import {
  countAt,
  type Figure,
  givenMetric,
  rangeAt,
  readShare,
  readTarget,
  sayFigure,
  windowDaysOf,
  wordAt,
} from '../values/figures.ts';

const STATUS = ['GOOD', 'BAD', 'NONE', 'AT_RISK', 'FAIR', 'POOR', 'WARNED', 'GREAT'];

interface RateShape {
  readonly keys: readonly string[];
  /** The path of its counts below the rate's object. */
  readonly numerator: readonly string[];
  readonly denominator: string;
  /** The metric for each window in days; an open window has only one. */
  readonly metrics: Readonly<Record<number, string>>;
  /** The only window this figure comes in, used where no range is given. */
  readonly usual?: number;
  /** Metric that takes the size of the sample. */
  readonly sample?: string;
}

const defect = { numerator: ['orderWithDefects', 'count'], denominator: 'orderCount', usual: 60 } as const;
const RATES: readonly RateShape[] = [
  {
    keys: ['lateShipmentRate'],
    numerator: ['lateShipmentCount'],
    denominator: 'orderCount',
    metrics: { 10: 'lateShipmentRate10d', 30: 'lateShipmentRate30d' },
  },
  {
    keys: ['preFulfillmentCancellationRate', 'prefulfillmentCancelRate', 'preFulfillmentCancelRate'],
    numerator: ['cancellationCount'],
    denominator: 'orderCount',
    metrics: { 7: 'cancellationRate7d' },
    usual: 7,
  },
  {
    keys: ['onTimeDeliveryRate'],
    numerator: ['onTimeDeliveryCount'],
    denominator: 'shipmentCountWithValidTracking',
    metrics: { 30: 'onTimeDeliveryRate30d' },
    usual: 30,
  },
  {
    keys: ['unitOnTimeDeliveryRate'],
    numerator: ['unitOnTimeDeliveryCount'],
    denominator: 'totalUnitCount',
    metrics: { 14: 'onTimeDeliveryRate14d' },
    usual: 14,
    sample: 'onTimeDeliveryUnits14d',
  },
  {
    keys: ['validTrackingRate'],
    numerator: ['validTrackingCount'],
    denominator: 'shipmentCount',
    metrics: { 30: 'validTrackingRate30d' },
    usual: 30,
  },
  {
    keys: ['invoiceDefectRate'],
    numerator: ['invoiceDefect', 'count'],
    denominator: 'orderCount',
    metrics: { 7: 'invoiceDefectRate7d' },
    usual: 7,
  },
];
const DEFECTS: readonly RateShape[] = [
  { ...defect, keys: ['mfn'], metrics: { 60: 'sellerFulfilledDefectRate60d' } },
  { ...defect, keys: ['afn'], metrics: { 60: 'amazonFulfilledDefectRate60d' } },
];
/** Counters of policy violations; only one has a metric, since the others come without their severity. */
const COUNTERS: Readonly<Record<string, string | null>> = {
  receivedIntellectualPropertyComplaints: 'ipComplaints180d',
  listingPolicyViolations: null,
  productAuthenticityCustomerComplaints: null,
  productConditionCustomerComplaints: null,
  productSafetyCustomerComplaints: null,
  suspectedIntellectualPropertyViolations: null,
  restrictedProductPolicyViolations: null,
  foodAndProductSafetyIssues: null,
  otherPolicyViolations: null,
  customerProductReviewsPolicyViolations: null,
  documentRequests: null,
  documentRequest: null,
  policyViolationWarnings: null,
};
/** Days that the counters cover. */
const COUNTED_DAYS = 180;
const LABELS: Readonly<Record<string, string>> = {
  GREAT: 'good',
  GOOD: 'good',
  WARNED: 'at-risk',
  AT_RISK: 'at-risk',
  CRITICAL: 'critical',
  BAD: 'critical',
};
/** `DEACTIVATED` is what Amazon does to a seller, so it is our "suspended". */
const ACCOUNT: Readonly<Record<string, string>> = {
  NORMAL: 'active',
  AT_RISK: 'active',
  DEACTIVATED: 'suspended',
  SUSPENDED: 'suspended',
};

/** Amazon's seller performance report, version 2. Rates are 0 to 1, whatever the schema says. */
export const amazonSpV2: Reader = {
  metrics: [
    ...[...RATES, ...DEFECTS].flatMap(({ metrics, sample }) => [
      ...Object.values(metrics),
      ...(sample ? [sample] : []),
    ]),
    'ipComplaints180d',
    'accountHealthRating',
    'accountHealthLabel',
  ],
  detects: (source) =>
    source.kind === 'json' &&
    Array.isArray(at(root(source.value), 'accountStatuses').value) &&
    Array.isArray(at(root(source.value), 'performanceMetrics').value),
  read(source, book, options) {
    const top = root(source.kind === 'json' ? source.value : undefined);
    const store = chooseStore(top, book, options);
    if (!store) return {};
    const metrics: NonNullable<Draft['metrics']> = {};
    for (const shape of DEFECTS) readRate(at(store, 'orderDefectRate'), shape, metrics, book);
    for (const shape of RATES) readRate(store, shape, metrics, book);
    for (const entry of itemsOf(at(store, 'lateShipmentRateList'))) {
      const shape = RATES[0];
      if (shape) takeRate(entry, shape, metrics, book);
    }
    readRating(at(store, 'accountHealthRating'), metrics, book);
    readCounters(store, metrics, book);
    for (const state of itemsOf(at(store, 'warningStates', 'warningState'))) {
      book.read();
      book.leaveOut('no-rule-for-it', state.path);
    }
    const marketplaceId = textOf(at(store, 'marketplaceId'));
    const status = readAccountStatus(top, marketplaceId, book);
    const region = amazonCountry(marketplaceId ?? '');
    return {
      ...(region === undefined ? {} : { region }),
      ...(status === undefined ? {} : { account: { status } }),
      metrics,
    };
  },
};

const root = (value: unknown): Place => ({ value, path: '' });

/** Each store has its own record, so one is imported at a time. */
function chooseStore(top: Place, book: ImportBook, { part }: ImportOptions): Place | undefined {
  const stores = itemsOf(at(top, 'performanceMetrics')).filter(isObjectAt);
  const named = stores.map((store) => [store, textOf(at(store, 'marketplaceId')) ?? ''] as const);
  const ids = named.map(([, id]) => id).filter((id) => /^[A-Z0-9]{5,20}$/.test(id));
  if (part !== undefined) {
    const found = named.find(([, id]) => id === part)?.[0];
    if (!found) throw unknownPart('marketplaces', ids);
    return found;
  }
  if (stores.length === 0) book.say('empty-answer');
  if (stores.length > 1) book.say('one-of-several', { used: ids[0] ?? '', others: ids.slice(1).join(', ') });
  return stores[0];
}

function readRate(
  parent: Place,
  shape: RateShape,
  metrics: NonNullable<Draft['metrics']>,
  book: ImportBook,
): undefined {
  const place = at(parent, ...shape.keys);
  if (has(place)) takeRate(place, shape, metrics, book);
}

function takeRate(
  place: Place,
  shape: RateShape,
  metrics: NonNullable<Draft['metrics']>,
  book: ImportBook,
): undefined {
  book.read();
  const figure = readFigure(place, shape, book);
  const given = windowDaysOf(figure) ?? shape.usual ?? null;
  const windows = Object.keys(shape.metrics).map(Number);
  // Ranges end at 23:59 or at 00:00 of the next day, with a clock change in between.
  const window = given === null ? undefined : windows.find((days) => Math.abs(days - given) <= 1);
  if (window === undefined)
    return book.leaveOut(given === null ? 'window-not-given' : 'other-window', place.path);
  const metric = shape.metrics[window] as string;
  const value = givenMetric(figure, window);
  if (!value) return book.leaveOut('no-figure', place.path);
  if (metrics[metric] !== undefined) return book.leaveOut('given-twice', place.path);
  metrics[metric] = value;
  if (shape.sample !== undefined && figure.denominator !== undefined)
    metrics[shape.sample] = {
      value: figure.denominator,
      ...(value.asOf === undefined ? {} : { asOf: value.asOf }),
    };
  sayFigure(metric, figure, book);
  book.use();
}

function readFigure(place: Place, shape: RateShape, book: ImportBook): Figure {
  const numeratorPlace = shape.numerator.reduce((parent, key) => at(parent, key), place);
  const numerator = countAt(numeratorPlace, book);
  const denominator = countAt(at(place, shape.denominator), book);
  const value = readShare(at(place, 'rate'), readDecimal, book);
  const target = readTarget(at(place, 'targetValue'));
  const status = wordAt(at(place, 'status'), STATUS, book);
  return {
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    // A rate over nothing is no rate: 0 orders give `rate: 0`.
    ...(value === undefined || denominator === 0 ? {} : { value }),
    ...(target === undefined ? {} : { target }),
    ...(status === undefined ? {} : { status }),
    ...rangeAt(at(place, 'reportingDateRange'), 'reportingDateFrom', 'reportingDateTo', book),
  };
}

function readRating(place: Place, metrics: NonNullable<Draft['metrics']>, book: ImportBook): undefined {
  if (!has(place)) return;
  book.read();
  const { to } = rangeAt(at(place, 'reportingDateRange'), 'reportingDateFrom', 'reportingDateTo', book);
  const score = at(place, 'ahrScore');
  const number = has(score) ? readDecimal(score.value) : null;
  if (has(score) && (number === null || number.startsWith('-') || Number(number) > 1000))
    book.leaveOutValue('not-a-number', score.path);
  else if (number !== null)
    metrics.accountHealthRating = givenMetric({ value: number, from: Number.NaN, to }) ?? number;
  const label =
    LABELS[wordAt(at(place, 'ahrStatus', 'accountHealthRatingStatus'), Object.keys(LABELS), book) ?? ''];
  if (label !== undefined)
    metrics.accountHealthLabel = givenMetric({ value: label, from: Number.NaN, to }) ?? label;
  if (metrics.accountHealthRating === undefined && label === undefined)
    return book.leaveOut('no-figure', place.path);
  book.use();
}

function readCounters(store: Place, metrics: NonNullable<Draft['metrics']>, book: ImportBook): undefined {
  for (const [key, metric] of Object.entries(COUNTERS)) {
    const place = at(store, key);
    if (!has(place)) continue;
    book.read();
    const range = rangeAt(at(place, 'reportingDateRange'), 'reportingDateFrom', 'reportingDateTo', book);
    const days = windowDaysOf(range);
    const count = countAt(at(place, 'defectsCount', 'warningsCount'), book);
    if (count === undefined) book.leaveOut('no-figure', place.path);
    else if (metric === null) {
      book.leaveOut('no-rule-for-it', place.path);
      if (count > 0) book.say('violations-left-out', { name: key, count });
    } else if (days !== null && Math.abs(days - COUNTED_DAYS) > 1) book.leaveOut('other-window', place.path);
    else {
      const target = readTarget(at(place, 'targetValue'));
      const status = wordAt(at(place, 'status'), STATUS, book);
      metrics[metric] =
        givenMetric({
          value: String(count),
          from: Number.NaN,
          to: range.to,
          ...(target === undefined ? {} : { target }),
          ...(status === undefined ? {} : { status }),
        }) ?? count;
      book.use();
    }
  }
}

function readAccountStatus(
  top: Place,
  marketplaceId: string | undefined,
  book: ImportBook,
): string | undefined {
  const entries = itemsOf(at(top, 'accountStatuses'));
  const entry =
    entries.find((place) => textOf(at(place, 'marketplaceId')) === marketplaceId) ??
    (entries.length === 1 ? entries[0] : undefined);
  if (!entry) return undefined;
  const word = wordAt(at(entry, 'status'), Object.keys(ACCOUNT), book);
  if (word !== undefined && word !== 'NORMAL') book.say('account-status', { status: word });
  return word === undefined ? undefined : ACCOUNT[word];
}
