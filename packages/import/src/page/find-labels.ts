import { anyWord, DEMANDS, FAULT_WORDS, RATE_WORDS, TARGET_WORDS, VALUE_WORDS } from './page-words.ts';

/** A name of a figure on a page. */
export interface Label {
  readonly start: number;
  readonly end: number;
  /** The places of the patterns that find it; none where it is a name that isn't known. */
  readonly figures: readonly number[];
  /** A name that isn't known, of faults that the page counts. */
  readonly isOfFaults?: true;
}

const RATE = new RegExp(anyWord(RATE_WORDS), 'iu');
const KNOWN = new RegExp(`${anyWord(RATE_WORDS)}|${anyWord(TARGET_WORDS)}|${anyWord(VALUE_WORDS)}`, 'giu');
const NO_NAME = new RegExp(`${anyWord(DEMANDS)}|${anyWord(TARGET_WORDS)}|[\\t|]`, 'iu');
/** A name has few words. */
const LONGEST_NAME = 40;
const MOST_WORDS = 5;
const FAULT = new RegExp(anyWord(FAULT_WORDS), 'iu');
/** A count of faults behind their name, on its line or the next one. */
const COUNT = /^[\s:：|(]{0,4}\d{1,4}[\s|)]{0,4}$/;
const LONGEST_FAULT = 90;
/** A page has fewer; the rest stays unknown. */
const MOST_LABELS = 400;

/** The names of figures on a page in order, unknown names included: a number belongs to the name beside it. */
export function findLabels(text: string, patterns: readonly RegExp[]): Label[] {
  const found = patterns.flatMap((pattern, figure) =>
    [...text.matchAll(pattern)].map(({ 0: shown, index }) => ({
      start: index,
      end: index + shown.length,
      figure,
    })),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const labels: { start: number; end: number; figures: number[] }[] = [];
  for (const { start, end, figure } of found) {
    const last = labels.at(-1);
    if (last && start === last.start && end === last.end) last.figures.push(figure);
    else if (!last || start >= last.end) labels.push({ start, end, figures: [figure] });
  }
  const known = labels.slice(0, MOST_LABELS);
  const names: Label[] = [];
  let at = 0;
  let next = 0;
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    while ((known[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    if ((known[next]?.start ?? Number.POSITIVE_INFINITY) < end || names.length >= MOST_LABELS) continue;
    const faults = endOfFaults(line, lines[i + 1] ?? '');
    if (faults > 0) names.push({ start, end: start + faults, figures: [], isOfFaults: true });
    else if (isName(line)) names.push({ start, end, figures: [] });
  }
  return [...known, ...names].sort((a, b) => a.start - b.start);
}

/** Whether a line is the name of a figure, whatever figure that is. */
function isName(line: string): boolean {
  const shown = line.trim();
  return (
    shown.length <= LONGEST_NAME &&
    shown.split(/\s+/).length <= MOST_WORDS &&
    !/\p{N}/u.test(shown) &&
    RATE.test(shown) &&
    !NO_NAME.test(shown) &&
    /\p{L}/u.test(shown.replace(KNOWN, ''))
  );
}

/** Where the name of counted faults ends on a line that begins with one; 0 where it doesn't. */
function endOfFaults(line: string, next: string): number {
  if (line.length > LONGEST_FAULT || !FAULT.test(line)) return 0;
  const end = line.search(/[\s:：|(]{0,4}\p{N}/u);
  if (end < 0) return COUNT.test(next) ? line.length : 0;
  return COUNT.test(line.slice(end)) ? end : 0;
}
