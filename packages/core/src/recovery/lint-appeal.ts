import type { AppealNeed, Pattern } from '../ruleset/guide-language.generated.ts';
import type { AppealRules } from '../ruleset/ruleset.generated.ts';
import { findCardNumbers } from './find-card-numbers.ts';
import { findPattern, findPlaces } from './find-pattern.ts';
import { readTokens, type Token, tokensBefore } from './read-tokens.ts';

/** What is known beside the text; each part that is left out is not checked. */
export interface AppealContext {
  /** Reason of the restriction, which decides what the text must hold. */
  readonly reason?: string;
  /** Order numbers of the account; they are never taken for card numbers. */
  readonly orderIds?: readonly string[];
  /** How many appeals are open. */
  readonly pendingAppeals?: number;
  /** Whether there is evidence that was in no appeal before. */
  readonly newEvidence?: boolean;
}

/** One remark on the text, with its place and what would be better. */
export interface AppealFinding {
  readonly code: string;
  /** `problem`: fix it before you send; `advice`: better without. */
  readonly level: 'problem' | 'advice';
  /** Where in the text, UTF-16 offsets; the whole text where something is missing. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly better: string;
}

/** All remarks on one text, and its length in words. */
export interface AppealReview {
  /** Whether no problem was found; advice does not count. */
  readonly ok: boolean;
  readonly words: number;
  readonly findings: readonly AppealFinding[];
}

/** The reason whose facts are orders. */
const ABOUT_ORDERS = 'buyer-protection-abuse';
const NEAR = 4;
const PLACEHOLDER = 'placeholder';
/** What templates mark a gap with: `[order numbers]`, `[...]`, `<Name>`, `{{date}}`, `____`. */
const GAP =
  /\[\s?(?:\p{L}[^\]\n]{1,120}|\.{2,3}|…)\s?\]|<\p{Lu}[\p{L} ]{0,40}>|\{{1,2}\s{0,3}\p{L}[\p{L}\s_]{0,40}\}{1,2}|_{3,}/gu;

/**
 * Checks the text of an appeal before it is sent: length, tone, threats, what is missing, what must not be in it.
 * It says what to look at, never whether an appeal will succeed.
 *
 * @param text - The draft, in the language of the rules.
 * @param rules - `@risk-check/rules-data/appeal/<language>`.
 * @param context - The reason of the restriction, order numbers, open appeals: what is left out is not checked.
 *
 * @example
 * const { ok, findings } = lintAppeal(draft, rules, { reason: 'security' });
 */
export function lintAppeal(text: string, rules: AppealRules, context: AppealContext = {}): AppealReview {
  const tokens = readTokens(text);
  const words = text.split(/\s+/).filter((part) => readTokens(part)[0]).length;
  const findings: AppealFinding[] = [];
  const whole = { start: 0, end: text.length };
  const add = (
    code: string,
    { start, end }: Pick<AppealFinding, 'start' | 'end'>,
    level: AppealFinding['level'],
    { message, better }: Pick<AppealFinding, 'message' | 'better'>,
  ): void => {
    findings.push({ code, level, start, end, message, better });
  };
  const say = (
    code: string,
    at: Pick<AppealFinding, 'start' | 'end'>,
    level?: AppealFinding['level'],
  ): void => {
    const entry = rules.messages[code];
    if (entry) add(code, at, level ?? entry.level, entry);
  };
  const has = (patterns: readonly Pattern[]): boolean =>
    patterns.some((pattern) => findPattern(tokens, pattern, NEAR));

  if (words === 0) say('empty', whole);
  if (words > rules.length.most) say('too-long', whole);
  else if (words > rules.length.aim) say('longer-than-aim', whole);
  if (context.pendingAppeals) say('appeal-pending', whole);

  for (const place of findCardNumbers(text, tokens, rules.orderWords, context.orderIds ?? []))
    say('card-number', place);
  for (const place of [...placesIn(text, EXCLAMATIONS), ...shoutedWords(text)]) say('shouting', place);
  const { tells } = rules;
  const own = tokens.filter(({ word }) => tells.words.includes(word)).length;
  if (tokens.length >= tells.from && own < tells.share * words) say('other-language', whole);
  else findWordings();
  findings.sort(
    (a, b) => rank(a) - rank(b) || a.start - b.start || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
  return { ok: findings.every(({ level }) => level !== 'problem'), words, findings };

  function findWordings(): void {
    const evidence = context.newEvidence === true || has(rules.evidence);
    for (const wording of rules.wordings) {
      if (wording.unlessEvidence && evidence) continue;
      const gaps = wording.code === PLACEHOLDER ? placesIn(text, GAP) : [];
      for (const place of longestOf([...findPlaces(tokens, wording.match, NEAR), ...gaps])) {
        if (wording.unless && standsBefore(tokens, place.start, wording.unless)) continue;
        add(wording.code, place, wording.level, wording);
      }
    }
    if (words > 0) {
      const missing = rules.needs.filter((need) => asksFor(need, context.reason) && !has(need.match));
      for (const need of missing) {
        const eased = need.together !== undefined && !missing.some(({ code }) => code === need.together);
        add(need.code, whole, eased ? 'advice' : need.level, need);
      }
      if (context.reason === undefined || context.reason === ABOUT_ORDERS) {
        const named = hasOrderNumber(text, tokens, context.orderIds ?? []);
        const figures = has(rules.facts) || tokens.some(({ word }) => /^\d+$/.test(word));
        if (!named) say('missing-order-numbers', whole, context.reason && !figures ? 'problem' : 'advice');
      }
    }
  }
}

const rank = ({ level }: AppealFinding): number => (level === 'problem' ? 0 : 1);

function asksFor(need: AppealNeed, reason: string | undefined): boolean {
  return reason === undefined || (need.reasons?.includes(reason) !== false && !need.notFor?.includes(reason));
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Overlapping matches reduced to the longest. */
function longestOf(places: readonly Place[]): Place[] {
  const longest = [...places].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  // Those kept before are no shorter, so that what overlaps with one has an end in it.
  const covered = new Uint8Array(longest.reduce((most, { end }) => Math.max(most, end), 0));
  const kept = longest.filter(({ start, end }) => {
    if (covered[start] || covered[end - 1]) return false;
    covered.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/** Whether one of the wordings stands in the few words before a place. */
function standsBefore(tokens: readonly Token[], start: number, patterns: readonly Pattern[]): boolean {
  const before = tokensBefore(tokens, start, NEAR);
  return patterns.some((pattern) => findPattern(before, pattern, NEAR));
}

/** Eight digits or more, five behind a hyphen as a date never has them, or one of the account's own order numbers. */
const hasOrderNumber = (text: string, tokens: readonly Token[], orderIds: readonly string[]): boolean =>
  /\b\d{8}|\d-\d{5}/.test(text) || orderIds.some((id) => findPattern(tokens, id, NEAR));

const EXCLAMATIONS = /[!?]{3,}|!{2,}/g;
const LONG_WORD = 5;

/**
 * Three or more words in capitals in a row, with one long word after their start or four of them: three short words may be
 * abbreviations. Reads the text once, since one regular expression for this is quadratic.
 */
function shoutedWords(text: string): Place[] {
  const places: Place[] = [];
  for (const { 0: capitals, index } of text.matchAll(/[A-Z\s]+/g)) {
    const words = Array.from(capitals.matchAll(/[A-Z]+/g), ({ 0: word, index: at }) => ({
      start: index + at,
      end: index + at + word.length,
      length: word.length,
    }));
    const lastLong = words.findLastIndex(({ length }) => length >= LONG_WORD);
    // A part of another word, as in "USAir", or a single letter is not shouted.
    const isShouted = ({ start, end, length }: (typeof words)[number]): boolean =>
      length >= 2 && !/\w/.test(text.charAt(start - 1)) && !/\w/.test(text.charAt(end));
    for (let first = 0; first < words.length; first++) {
      let next = first;
      for (let word = words[next]; word && isShouted(word); word = words[next]) next++;
      const isLoud = lastLong >= first || (words[first + 3]?.length ?? 0) >= 2;
      if (next - first >= 3 && isLoud)
        places.push({ start: words[first]?.start ?? 0, end: words[next - 1]?.end ?? 0 });
      if (next > first) first = next;
    }
  }
  return places;
}

const placesIn = (text: string, mark: RegExp): Place[] =>
  Array.from(text.matchAll(mark), ({ 0: words, index }) => ({ start: index, end: index + words.length }));
