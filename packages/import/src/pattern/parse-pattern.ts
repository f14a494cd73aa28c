/** A regular expression that can be matched in linear time. */
export type PatternNode =
  | { readonly kind: 'sign'; readonly fits: (sign: string) => boolean }
  | { readonly kind: 'start' | 'end' | 'edge' }
  | { readonly kind: 'row' | 'choice'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'group'; readonly part: PatternNode }
  | {
      readonly kind: 'repeat';
      readonly part: PatternNode;
      readonly least: number;
      readonly most: number;
      readonly isLazy: boolean;
    };

/** A pattern that can't be matched in linear time, or isn't a regular expression. */
export class UnfitPattern extends Error {}

const MOST_NESTED = 20;
const QUANTIFIER = /^(?:[*+?]|\{\d{1,4}(?:,\d{0,4})?\})\??/;
/** One escape that stands for one sign: a class, a property, a code, or the sign itself. */
const ESCAPE =
  /^\\(?:[dDwWsS]|[pP]\{[\w=]{1,60}\}|u\{[\da-fA-F]{1,6}\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[tnrvf0]|[^\p{L}\p{N}])/u;
const ASSERTIONS = { '^': 'start', $: 'end', '\\b': 'edge' } as const;

/**
 * Parses a regular expression as JavaScript reads it with the `u` flag: signs, classes, alternatives, repeats, `^`, `$`,
 * `\b` and one capturing group that doesn't repeat.
 *
 * @throws {UnfitPattern} For look-around, back references, several groups, repeats of what can be empty, and whatever isn't a
 * regular expression.
 */
export function parsePattern(source: string): PatternNode {
  try {
    new RegExp(source, 'u');
  } catch (cause) {
    throw new UnfitPattern('syntax', { cause });
  }
  let at = 0;
  let groups = 0;
  const node = choice(0, false);
  if (at < source.length || groups !== 1) throw new UnfitPattern('groups');
  return node;

  function choice(depth: number, isRepeated: boolean): PatternNode {
    if (depth > MOST_NESTED) throw new UnfitPattern('nesting');
    const parts = [row(depth, isRepeated)];
    while (source[at] === '|') {
      at++;
      parts.push(row(depth, isRepeated));
    }
    return { kind: 'choice', parts };
  }

  function row(depth: number, isRepeated: boolean): PatternNode {
    const parts: PatternNode[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const before = groups;
      const part = term(depth, isRepeated);
      const quantifier = QUANTIFIER.exec(source.slice(at, at + 16))?.[0];
      if (quantifier === undefined) parts.push(part);
      else {
        // What a group that repeats has captured is its last round: only backtracking tells which that is.
        if (groups > before) throw new UnfitPattern('repeated group');
        at += quantifier.length;
        const bounds = boundsOf(quantifier);
        // JavaScript drops empty rounds while it backtracks, so that such a repeat isn't what it seems.
        if (bounds.most > bounds.least && canBeEmpty(part)) throw new UnfitPattern('empty round');
        parts.push({ kind: 'repeat', part, ...bounds });
      }
    }
    return { kind: 'row', parts };
  }

  function term(depth: number, isRepeated: boolean): PatternNode {
    if (source[at] === '(') {
      const isCapture = source[at + 1] !== '?';
      if (!isCapture && source[at + 2] !== ':') throw new UnfitPattern('look-around');
      if (isCapture) groups++;
      at += isCapture ? 1 : 3;
      const part = choice(depth + 1, isRepeated);
      at++;
      return isCapture ? { kind: 'group', part } : part;
    }
    for (const [text, kind] of Object.entries(ASSERTIONS))
      if (source.startsWith(text, at)) {
        at += text.length;
        return { kind };
      }
    const text = signAt();
    at += text.length;
    return { kind: 'sign', fits: fitting(text) };
  }

  function signAt(): string {
    if (source[at] === '[') return source.slice(at, endOfClass());
    if (source[at] !== '\\') return String.fromCodePoint(source.codePointAt(at) ?? 0);
    const escaped = ESCAPE.exec(source.slice(at, at + 70))?.[0];
    if (escaped === undefined) throw new UnfitPattern('back reference');
    return escaped;
  }

  function endOfClass(): number {
    let end = at + 1;
    while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
    return end + 1;
  }
}

function canBeEmpty(node: PatternNode): boolean {
  switch (node.kind) {
    case 'sign':
      return false;
    case 'row':
      return node.parts.every(canBeEmpty);
    case 'choice':
      return node.parts.some(canBeEmpty);
    case 'group':
      return canBeEmpty(node.part);
    case 'repeat':
      return node.least === 0 || canBeEmpty(node.part);
    default:
      return true;
  }
}

function boundsOf(quantifier: string): { least: number; most: number; isLazy: boolean } {
  const isLazy = quantifier.length > 1 && quantifier.endsWith('?');
  if (!quantifier.startsWith('{'))
    return { least: quantifier[0] === '+' ? 1 : 0, most: quantifier[0] === '?' ? 1 : Infinity, isLazy };
  const [, least = '0', comma, most] = /^\{(\d+)(,?)(\d*)/.exec(quantifier) ?? [];
  return { least: Number(least), most: most ? Number(most) : comma ? Infinity : Number(least), isLazy };
}

/** A test of one sign; the expression is one sign long, so it can't take longer than that. */
function fitting(text: string): (sign: string) => boolean {
  if (/^[^.[\\]$/u.test(text)) return (sign) => sign === text;
  const one = new RegExp(`^${text}$`, 'u');
  return (sign) => one.test(sign);
}
