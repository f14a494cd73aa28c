import type { ImportBook } from '../notes/import-book.ts';
import { unknownPart } from '../notes/import-error.ts';
import type { Draft, ImportOptions, Reader } from '../source/importer.ts';
import { at, has, isObjectAt, itemsOf, type Place, textOf } from '../source/place.ts';
import { percentToShare } from '../values/decimals.ts';
import {
  countAt,
  type Figure,
  givenMetric,
  readShare,
  readTarget,
  sayFigure,
  timeAt,
  wordAt,
} from '../values/figures.ts';

const LEVELS = ['TOP_RATED', 'ABOVE_STANDARD', 'BELOW_STANDARD'];
const CYCLES = ['CURRENT', 'PROJECTED'];
const PROGRAMS = ['PROGRAM_US', 'PROGRAM_UK', 'PROGRAM_DE', 'PROGRAM_GLOBAL'];
const RATES: Readonly<Record<string, { readonly rate: string; readonly count: string }>> = {
  DEFECTIVE_TRANSACTION_RATE: { rate: 'transactionDefectRate', count: 'defectTransactions' },
  CLAIMS_SAF_RATE: { rate: 'unresolvedCaseRate', count: 'unresolvedCases' },
  SHIPPING_MISS_RATE: { rate: 'lateShipmentRate', count: 'lateShipments' },
};
const COUNTS: Readonly<Record<string, string>> = {
  DEFECTIVE_TRANSACTION_COUNT: 'defectTransactions',
  CLAIMS_SAF_COUNT: 'unresolvedCases',
};
/**
 * Bounds are those of the level that the figure has (https://developer.ebay.com/api-docs/sell/analytics/types/ssp:Metric):
 * where this one is the limit to Below Standard. Those of Top Rated are narrower.
 */
const LIMITS: Readonly<Record<string, string>> = {
  ABOVE_STANDARD: 'thresholdUpperBound',
  BELOW_STANDARD: 'thresholdLowerBound',
};
/** The sample of the evaluation, as the defect rate counts it. */
const SAMPLE = 'evaluatedTransactions';

/** eBay's seller standards profile. Rates are texts in percent: "0.91" is 0.0091. */
export const ebayStandards: Reader = {
  metrics: [...Object.values(RATES).flatMap(({ rate, count }) => [rate, count]), SAMPLE],
  detects: (source) => source.kind === 'json' && profilesOf(source.value).length > 0,
  read(source, book, options) {
    const profiles = profilesOf(source.kind === 'json' ? source.value : undefined);
    const profile = chooseProfile(profiles, book, options);
    if (!profile) {
      book.say('empty-answer');
      return {};
    }
    const to = timeAt(at(at(profile, 'cycle'), 'evaluationDate'), book);
    if (!Number.isNaN(to)) book.see(to);
    const level = wordAt(at(profile, 'standardsLevel'), LEVELS, book);
    if (level !== undefined) book.say('standards-level', { level, cycle: cycleOf(profile) ?? 'CURRENT' });
    const metrics: NonNullable<Draft['metrics']> = {};
    const figures = itemsOf(at(profile, 'metrics'));
    if (figures.length === 0) book.say('not-evaluated-yet');
    // Rates first: they bring their counts with them.
    for (const place of figures) takeMetric(place, to, metrics, book);
    sayCurrent(profiles, profile, book);
    const program = programOf(profile)?.replace(/^PROGRAM_/, '');
    return { ...(program === undefined ? {} : { program }), metrics };
  },
};

function profilesOf(value: unknown): Place[] {
  const top: Place = { value, path: '' };
  const list = itemsOf(at(top, 'standardsProfiles')).filter(isObjectAt);
  if (list.length > 0) return list;
  return has(at(top, 'standardsLevel')) && has(at(top, 'cycle')) ? [top] : [];
}

const cycleOf = (profile: Place): string | undefined =>
  CYCLES.find((word) => word === textOf(at(at(profile, 'cycle'), 'cycleType')));
const programOf = (profile: Place): string | undefined =>
  PROGRAMS.find((word) => word === textOf(at(profile, 'program')));
const isEvaluated = (profile: Place): boolean => itemsOf(at(profile, 'metrics')).length > 0;

/** The projected next evaluation says more about the risk than the last one; an empty profile says nothing. */
function chooseProfile(
  profiles: readonly Place[],
  book: ImportBook,
  { part }: ImportOptions,
): Place | undefined {
  const programs = [...new Set(profiles.flatMap((profile) => programOf(profile) ?? []))];
  if (part !== undefined && !programs.includes(part)) {
    throw unknownPart('programmes', programs);
  }
  const main = profiles.find((profile) => at(profile, 'defaultProgram').value === true);
  const program = part ?? (main ? programOf(main) : undefined) ?? programs[0];
  const others = programs.filter((name) => name !== program);
  if (part === undefined && others.length > 0)
    book.say('one-of-several', { used: program ?? '', others: others.join(', ') });
  const candidates = profiles.filter((profile) => program === undefined || programOf(profile) === program);
  const projected = candidates.filter((profile) => cycleOf(profile) === 'PROJECTED');
  return projected.find(isEvaluated) ?? candidates.find(isEvaluated) ?? projected[0] ?? candidates[0];
}

function takeMetric(
  place: Place,
  to: number,
  metrics: NonNullable<Draft['metrics']>,
  book: ImportBook,
): undefined {
  book.read();
  const key = textOf(at(place, 'metricKey')) ?? '';
  const rate = Object.hasOwn(RATES, key) ? RATES[key] : undefined;
  if (rate) {
    const figure = readFigure(place, to, book);
    const given = givenMetric(figure);
    if (!given) return book.leaveOut('no-figure', place.path);
    metrics[rate.rate] = given;
    if (figure.numerator !== undefined) metrics[rate.count] ??= plain(figure.numerator, to);
    if (key === 'DEFECTIVE_TRANSACTION_RATE' && figure.denominator !== undefined)
      metrics[SAMPLE] = plain(figure.denominator, to);
    sayFigure(rate.rate, figure, book);
    return book.use();
  }
  const count = Object.hasOwn(COUNTS, key) ? COUNTS[key] : undefined;
  if (count === undefined) return book.leaveOut('no-rule-for-it', place.path);
  const valuePlace = at(place, 'value');
  const value = countAt(isObjectAt(valuePlace) ? at(valuePlace, 'value') : valuePlace, book);
  if (value === undefined) return book.leaveOut('no-figure', place.path);
  metrics[count] = plain(value, to);
  book.use();
}

const plain = (value: number, to: number) =>
  givenMetric({ value: String(value), from: Number.NaN, to }) ?? value;

function readFigure(place: Place, to: number, book: ImportBook): Figure {
  const value = at(place, 'value');
  const numerator = countAt(at(value, 'numerator'), book);
  const denominator = countAt(at(value, 'denominator'), book);
  const rate = readShare(isObjectAt(value) ? at(value, 'value') : value, percentToShare, book);
  const status = wordAt(at(place, 'level'), LEVELS, book);
  const bound = at(place, LIMITS[status ?? ''] ?? '');
  const target = readTarget(isObjectAt(bound) ? at(bound, 'value') : bound, percentToShare);
  return {
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(rate === undefined || denominator === 0 ? {} : { value: rate }),
    ...(target === undefined ? {} : { target }),
    ...(status === undefined ? {} : { status }),
    from: Number.NaN,
    to,
  };
}

/** The last evaluation beside the projected one. */
function sayCurrent(profiles: readonly Place[], used: Place, book: ImportBook): undefined {
  if (cycleOf(used) !== 'PROJECTED') return;
  const current = profiles.find(
    (profile) => cycleOf(profile) === 'CURRENT' && programOf(profile) === programOf(used),
  );
  const level = current && LEVELS.find((word) => word === textOf(at(current, 'standardsLevel')));
  if (level) book.say('standards-level', { level, cycle: 'CURRENT' });
}
