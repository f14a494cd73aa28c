import type { ImportBook } from '../notes/import-book.ts';
import { importError, unknownPart } from '../notes/import-error.ts';
import { importPhrase } from '../notes/import-phrases.ts';
import { freshItems } from '../source/fresh-rows.ts';
import type { Draft, Reader } from '../source/importer.ts';
import { answersOf, at, has, isObjectAt, type Place, textOf } from '../source/place.ts';
import { percentToShare, readCount } from '../values/decimals.ts';
import { givenMetric, readShare, sayFigure } from '../values/figures.ts';
import { instantText, readInstant } from '../values/times.ts';

/** Metric by its name in the address (without case and marks) and the days it covers. */
const METRICS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  cancellations: { 14: 'cancelRate14d', 30: 'cancelRate30d' },
  ontimedelivery: { 14: 'onTimeDeliveryRate14d', 30: 'onTimeDeliveryRate30d' },
  validtracking: { 14: 'validTrackingRate14d', 30: 'validTrackingRate30d' },
  refunds: { 30: 'refundRate30d' },
  returns: { 60: 'returnRate60d', 90: 'returnRate90d' },
  itemnotreceived: { 60: 'itemNotReceivedRate60d' },
  negativefeedback: { 60: 'negativeFeedbackRate60d' },
  sellerresponse: { 30: 'sellerResponseRate30d' },
};
const ALIASES: Readonly<Record<string, string>> = {
  cancellation: 'cancellations',
  cancellationrate: 'cancellations',
  cancelrate: 'cancellations',
  ontimedeliveryrate: 'ontimedelivery',
  otd: 'ontimedelivery',
  validtrackingrate: 'validtracking',
  vtr: 'validtracking',
  refund: 'refunds',
  refundrate: 'refunds',
  return: 'returns',
  returnrate: 'returns',
  itemnotreceivedrate: 'itemnotreceived',
  inr: 'itemnotreceived',
  negativefeedbackrate: 'negativefeedback',
  responserate: 'sellerresponse',
  sellerresponserate: 'sellerresponse',
  srr: 'sellerresponse',
};
/** What the seller answers for comes first: that is what Seller Center shows and what the limits are for. */
const RATES = ['sellerAccountableRate', 'cumulativeRate', 'overallRate'];
const RISK = [
  'LOW',
  'MEDIUM',
  'HIGH',
  'CRITICAL',
  'GOOD',
  'MONITOR',
  'URGENT',
  'URGENT REVIEW',
  'MEETS STANDARD',
  'AT_RISK',
  'POOR',
  'BAD',
  'NONE',
];

/** Walmart's Insights summaries. The metric's name is only in the address, so the file needs `{"metric": "...", ...}` around the answer. */
export const walmartInsights: Reader = {
  metrics: Object.values(METRICS).flatMap((windows) => Object.values(windows)),
  detects: (source) =>
    source.kind === 'json' && answersOf(source.value).some(({ value }) => isAnswer({ value, path: '' })),
  read(source, book, options) {
    const metrics: NonNullable<Draft['metrics']> = {};
    const answers = chooseAnswers(answersOf(source.kind === 'json' ? source.value : undefined), options.part);
    if (answers.length === 0) book.say('empty-answer');
    const states = {
      keyOf: (answer: Place) => {
        const [name, days] = [
          nameOf(answer, options.part),
          daysOf(at(at(answer, 'payload'), 'reportDuration')),
        ];
        return name === undefined || days === null ? undefined : `${name} ${days}`;
      },
      stateOf: updatedAt,
    };
    for (const answer of freshItems(answers, states, book)) {
      book.read();
      takeAnswer(answer, options.part, metrics, book);
    }
    return { metrics };
  },
};

function isAnswer(answer: Place): boolean {
  const payload = at(answer, 'payload');
  const hasRate = RATES.some((key) => has(at(payload, key)));
  return (
    (has(at(payload, 'reportDuration')) && hasRate) ||
    (has(at(answer, 'metric')) && (isObjectAt(payload) || readCount(at(answer, 'status').value) === 204))
  );
}

/** An answer that names its metric is about that metric, whatever the caller asked for. */
function chooseAnswers(answers: readonly Place[], part: string | undefined): readonly Place[] {
  if (part === undefined) return answers;
  const wanted = plainName(part);
  const names = answers.map((answer) => nameOf(answer, part));
  const isOpen = names.every((name) => name === wanted);
  const known = Object.keys(METRICS).filter((name) => isOpen || names.includes(name));
  if (!known.includes(wanted)) throw unknownPart('metrics', known);
  return answers.filter((_, i) => names[i] === wanted);
}

const nameOf = (answer: Place, part: string | undefined): string | undefined => {
  const name = textOf(at(answer, 'metric')) ?? part;
  return name === undefined ? undefined : plainName(name);
};

function plainName(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  return Object.hasOwn(ALIASES, plain) ? (ALIASES[plain] as string) : plain;
}

const updatedAt = (answer: Place): number =>
  readInstant(instantText(at(at(answer, 'payload'), 'updatedTimestamp').value) ?? '');

function takeAnswer(
  answer: Place,
  part: string | undefined,
  metrics: NonNullable<Draft['metrics']>,
  book: ImportBook,
): undefined {
  const name = nameOf(answer, part);
  if (name === undefined) {
    throw importError(
      'metric-not-named',
      importPhrase(
        'metric-not-named',
        'expected the name of the metric, which is only in the address it came from: put {} around the answer',
        '{"metric": "cancellations", ...}',
      ),
      {
        path: answer.path === '' ? 'metric' : `${answer.path}.metric`,
      },
    );
  }
  const payload = at(answer, 'payload');
  const rate = RATES.map((key) => at(payload, key)).find(has);
  if (!rate) return book.leaveOut('no-data-yet', answer.path || 'payload');
  const windows = Object.hasOwn(METRICS, name) ? METRICS[name] : undefined;
  if (!windows) return book.leaveOut('no-rule-for-it', answer.path || 'metric');
  const days = daysOf(at(payload, 'reportDuration'));
  const metric = days === null ? undefined : windows[days];
  if (metric === undefined)
    return book.leaveOut(
      days === null ? 'window-not-given' : 'other-window',
      at(payload, 'reportDuration').path,
    );
  const value = readShare(rate, percentToShare, book);
  if (value === undefined) return book.leaveOut('no-figure', rate.path);
  const updated = at(payload, 'updatedTimestamp');
  const to = updatedAt(answer);
  if (!Number.isNaN(to)) book.see(to);
  else if (has(updated)) book.leaveOutValue('not-a-time', updated.path);
  const target =
    targetOf(at(payload, 'performanceStandard', 'standard')) ?? targetOf(at(payload, 'standard'));
  const risks = [at(payload, 'performanceRiskLevel'), at(payload, 'riskLevel')].filter(has);
  const status = risks
    .map((place) => textOf(place)?.toUpperCase())
    .find((word) => word !== undefined && RISK.includes(word));
  if (status === undefined && risks[0]) book.leaveOutValue('unknown-word', risks[0].path);
  const figure = {
    value,
    from: Number.NaN,
    to,
    ...(target === undefined ? {} : { target }),
    ...(status === undefined ? {} : { status }),
  };
  metrics[metric] = givenMetric(figure, days ?? undefined) ?? value;
  sayFigure(metric, figure, book);
  const all = readShare(at(payload, 'overallRate'), percentToShare, book);
  if (all !== undefined && all !== value) book.say('rate-of-all-orders', { metric, value, all });
  book.use();
}

/** `30`, `"30"` or `"30 days"`. */
function daysOf(place: Place): number | null {
  const match =
    typeof place.value === 'string' ? /^(\d{1,3})\s*(?:d|days?)?$/i.exec(place.value.trim()) : null;
  return match ? Number(match[1]) : readCount(place.value);
}

/** Characters of a target. */
const MOST_TARGET = 100;

/** `2`, `"2%"`, `"<= 2 %"`, `"above 90%"` or `"90% or above"`, in percent. */
function targetOf(place: Place): string | undefined {
  const text = typeof place.value === 'number' ? String(place.value) : (textOf(place) ?? '');
  // A pattern that goes back over millions of spaces fills the stack.
  if (text.length > MOST_TARGET) return undefined;
  const match =
    /^(?:[<>]=?|[≤≥]|above|below)?\s*(\d{1,3}(?:\.\d{1,6})?)(?:\s*%)?(?:\s+or\s+(?:above|below))?$/i.exec(
      text,
    );
  return match?.[1] === undefined ? undefined : (percentToShare(match[1]) ?? undefined);
}
