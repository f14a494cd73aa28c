import type { Caption, PageLine, PageNumber } from './page-tokens.ts';

/** A number and what the words beside it say about it. */
export interface NamedNumber {
  readonly number: PageNumber;
  role?: 'target' | 'value';
  days?: string;
  column?: string;
}

/** The numbers of a part of a page, and whether some words couldn't be matched to one number. */
export interface NamedNumbers {
  readonly numbers: readonly NamedNumber[];
  readonly isRoleUnclear: boolean;
  readonly areDaysUnclear: boolean;
  readonly isColumnUnclear: boolean;
  /** The only span of days that is named. */
  readonly days: string | undefined;
}

type Family = Caption['family'];
type Unit =
  | { readonly kind: 'number'; readonly named: NamedNumber }
  | { readonly kind: 'caption'; readonly says: string }
  | { readonly kind: 'other' };

/** Tells which number the words of a part of a page name. */
export function nameNumbers(lines: readonly PageLine[]): NamedNumbers {
  const all = new Map<PageNumber, NamedNumber>();
  for (const { tokens } of lines)
    for (const token of tokens)
      if (token.kind === 'number')
        all.set(token, { number: token, ...(token.isBound ? { role: 'target' } : {}) });
  const isRoleUnclear = !nameFamily('role', lines, all);
  const areDaysUnclear = !nameFamily('days', lines, all);
  const isColumnUnclear = !nameFamily('column', lines, all);
  const days = new Set(
    lines.flatMap(({ tokens }) =>
      tokens.flatMap((token) => (token.kind === 'caption' && token.family === 'days' ? [token.says] : [])),
    ),
  );
  return {
    numbers: [...all.values()],
    isRoleUnclear,
    areDaysUnclear,
    isColumnUnclear,
    days: days.size === 1 ? [...days][0] : undefined,
  };
}

const say = (named: NamedNumber, family: Family, says: string): void => {
  if (family === 'days') named.days ??= says;
  else if (family === 'column') named.column ??= says;
  else if (says === 'target') named.role = 'target';
  else named.role ??= 'value';
};

/** Whether each word of a family clearly names one number. */
function nameFamily(
  family: Family,
  lines: readonly PageLine[],
  all: ReadonlyMap<PageNumber, NamedNumber>,
): boolean {
  let isClear = true;
  const units: Unit[] = [];
  for (const [i, { text, tokens, others }] of lines.entries()) {
    // Of what a target covers nobody asks.
    const numbers = tokens.flatMap((token) => {
      const named = token.kind === 'number' ? all.get(token) : undefined;
      return named && (family === 'role' || named.role !== 'target') ? [named] : [];
    });
    const captions = joined(
      tokens.filter((token): token is Caption => token.kind === 'caption' && token.family === family),
      text,
    );
    if (captions.length > 0 && numbers.length > 0) {
      isClear = nameInLine(family, text, captions, numbers, lines[i + 1]) && isClear;
    } else if (captions.length > 0)
      units.push(...captions.map(({ says }) => ({ kind: 'caption' as const, says })));
    else if (numbers.length > 0) for (const named of numbers) units.push({ kind: 'number', named });
    else if (others !== '' && isShort(others)) units.push({ kind: 'other' });
  }
  return nameAcrossLines(family, units) && isClear;
}

/** The name of something has few words. */
const isShort = (text: string): boolean => text.length <= 40 && text.split(/\s+/).length <= 5;

/** Adjacent words name one number: "current target". */
function joined(captions: readonly Caption[], text: string): Caption[] {
  const result: Caption[] = [];
  for (const caption of captions) {
    const before = result.at(-1);
    if (before && before.family !== 'column' && /^[ ]?$/.test(text.slice(before.end, caption.start))) {
      const says = [before.says, caption.says].includes('target') ? 'target' : caption.says;
      result[result.length - 1] = { ...before, says, end: caption.end };
    } else result.push(caption);
  }
  return result;
}

/** How much stands between a word and a number. */
function distance(between: string): number {
  if (/[\t|()（）;；,，、。•·/]|\.\s|\s{2}/.test(between)) return 2;
  return 1;
}

/** Names the numbers that share a line with their words. */
function nameInLine(
  family: Family,
  text: string,
  captions: readonly Caption[],
  numbers: readonly NamedNumber[],
  nextLine: PageLine | undefined,
): boolean {
  const ordered = [...captions, ...numbers.map(({ number }) => number)].sort((a, b) => a.start - b.start);
  const isNumber = (token: Caption | PageNumber | undefined): token is PageNumber => token?.kind === 'number';
  const namedOf = (token: PageNumber): NamedNumber | undefined =>
    numbers.find(({ number }) => number === token);
  const kinds = ordered.map(({ kind }) => (kind === 'number' ? 'N' : 'C')).join('');
  const half = captions.length;
  // "Target / Current: 4% / 5.2%"
  if (half > 1 && kinds === `${'C'.repeat(half)}${'N'.repeat(half)}`) {
    for (const [i, caption] of captions.entries()) {
      const named = numbers[i];
      if (named) say(named, family, caption.says);
    }
    return true;
  }
  let isClear = true;
  for (const [i, token] of ordered.entries()) {
    if (token.kind !== 'caption') continue;
    const [before, next] = [ordered[i - 1], ordered[i + 1]];
    const behind = isNumber(next) ? text.slice(token.end, next.start) : undefined;
    const ahead = isNumber(before) ? text.slice(before.end, token.start) : undefined;
    const isNamed = behind !== undefined && /^[^\p{N}]{0,20}[:：=]/u.test(behind);
    const [toNext, toBefore] = [
      behind === undefined ? 9 : isNamed ? 0 : distance(behind),
      ahead === undefined ? 9 : distance(ahead),
    ];
    const bounds = [before, next].filter((one) => isNumber(one) && one.isBound);
    if (family === 'role' && token.says === 'target' && bounds.length === 1) continue;
    // "5.2% Target", and 4% on the next line: the word may name either.
    if (next === undefined && family === 'role' && beginsWithNumber(nextLine)) isClear = false;
    else if (toNext < toBefore && isNumber(next)) {
      const named = namedOf(next);
      if (named) say(named, family, token.says);
    } else if (toBefore < toNext && isNumber(before)) {
      const named = namedOf(before);
      if (named) say(named, family, token.says);
    } else isClear = false;
  }
  return isClear;
}

/** Whether a line begins with a number that nothing else marks as a target. */
function beginsWithNumber(line: PageLine | undefined): boolean {
  const first = line?.tokens[0];
  return first?.kind === 'number' && !first.isBound && line?.text.slice(0, first.start).trim() === '';
}

/** Names the numbers whose words are on other lines. */
function nameAcrossLines(family: Family, given: readonly Unit[]): boolean {
  const units = family === 'role' ? withoutSettled(given) : [...given];
  const first = units.findIndex(({ kind }) => kind === 'caption');
  if (first < 0) return true;
  const pairs = (order: readonly Unit[]): boolean => {
    for (let i = 0; i < order.length; i += 2) {
      const [caption, number] = [order[i], order[i + 1]];
      if (caption?.kind === 'caption' && number?.kind === 'number') say(number.named, family, caption.says);
    }
    return true;
  };
  const kinds = units.map(({ kind }) => (kind === 'number' ? 'N' : kind === 'caption' ? 'C' : 'o')).join('');
  const inner = kinds.replace(/^o+|o+$/g, '');
  const from = kinds.indexOf(inner);
  const own = units.slice(from, from + inner.length);
  const half = inner.length / 2;
  if (/^(?:CN)+$/.test(inner)) return pairs(own);
  const says = new Set(own.flatMap((unit) => (unit.kind === 'caption' ? [unit.says] : [])));
  // Behind a number a word for it can be taken for one of the next: only the rhythm of several tells.
  if (/^(?:NC)+$/.test(inner) && (family !== 'role' || says.size > 1)) return pairs(swapped(own));
  // A name that isn't known may be that of the first number.
  if (kinds.startsWith('o')) return false;
  if (half > 1 && inner === `${'C'.repeat(half)}${'N'.repeat(half)}`)
    return pairs(own.slice(0, half).flatMap((unit, i) => [unit, own[half + i] as Unit]));
  // "Target / 4% / 5.2%": what follows a word is named by it where nothing else can be.
  if (/^CN+$/.test(inner)) return pairs(own.slice(0, 2));
  return false;
}

const swapped = (units: readonly Unit[]): Unit[] => {
  const result: Unit[] = [];
  for (let i = 0; i < units.length; i += 2) result.push(units[i + 1] as Unit, units[i] as Unit);
  return result;
};

/** Without a known target and the words that name it. */
function withoutSettled(units: readonly Unit[]): Unit[] {
  const isSettled = (unit: Unit | undefined): boolean =>
    unit?.kind === 'number' && unit.named.role === 'target';
  const isTarget = (unit: Unit | undefined): boolean => unit?.kind === 'caption' && unit.says === 'target';
  return units.filter(
    (unit, i) =>
      !isSettled(unit) && !(isTarget(unit) && (isSettled(units[i + 1]) || isSettled(units[i - 1]))),
  );
}
