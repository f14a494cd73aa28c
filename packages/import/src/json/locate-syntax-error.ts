import type { SyntaxReason } from '@risk-check/core/snapshot';
import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

export interface SyntaxProblem {
  readonly reason: SyntaxReason;
  readonly offset: number;
  /** The word or character that stands there. */
  readonly found: string;
  /** Brackets still open where the text ends too early. */
  readonly open: number;
}

/** Finds the first place that is not JSON in text that JSON.parse refused; later errors mostly follow from it. */
export function locateSyntaxError(text: string): SyntaxProblem {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors.reduce<ParseError | undefined>(
    (a, b) => (a && a.offset <= b.offset ? a : b),
    undefined,
  );
  if (!first) return { reason: 'not-json', offset: 0, found: '', open: 0 };
  const offset = first.offset;
  if (/^[ \t\r\n]*$/.test(text.slice(offset))) return endTooEarly(text);
  return describe(text, offset, printParseErrorCode(first.error));
}

function endTooEarly(text: string): SyntaxProblem {
  const end = text.trimEnd().length;
  return { reason: 'ends-too-early', offset: Math.max(0, end - 1), found: '', open: openBrackets(text) };
}

function describe(text: string, offset: number, error: string): SyntaxProblem {
  const found = /^(?:[\p{L}\p{N}_$+.-]{1,30}|[\s\S])/u.exec(text.slice(offset))?.[0] ?? '';
  const at = (reason: SyntaxReason, where = offset): SyntaxProblem => ({
    reason,
    offset: where,
    found,
    open: 0,
  });
  const before = text.slice(0, offset).trimEnd();
  if (INVISIBLE.test(found)) return { ...at('invisible-character'), found: codePointOf(found) };
  if (found === "'") return at('single-quotes');
  if (/^[\p{Pi}\p{Pf}„‚]/u.test(found)) return at('curly-quotes');
  if ((found === '}' || found === ']') && before.endsWith(','))
    return at('trailing-comma', before.length - 1);
  switch (error) {
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return at('comment');
    case 'UnexpectedEndOfString':
      return at('text-not-closed');
    case 'InvalidNumberFormat':
    case 'UnexpectedEndOfNumber':
      return at('bad-number');
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return at('bad-escape', badEscape(text, offset));
    case 'InvalidCharacter':
      return at('control-character', controlCharacter(text, offset));
    case 'PropertyNameExpected':
      return at('name-not-quoted');
    case 'ColonExpected':
      return at('colon-missing');
    case 'CommaExpected':
    case 'CloseBraceExpected':
    case 'CloseBracketExpected':
      return at(/^[.\d]/.test(found) && /\d$/.test(before) ? 'bad-number' : 'comma-missing');
    case 'EndOfFileExpected':
      return at('text-after-end');
    case 'InvalidSymbol':
      if (/^[-+.\d]/.test(found) || /\d/.test(text[offset - 1] ?? '')) return at('bad-number');
      return at(isNamePlace(before, text.slice(offset)) ? 'name-not-quoted' : 'unknown-word');
    default:
      return at('value-missing');
  }
}

/** Spaces of other kinds than JSON knows, and what takes no place at all. */
const INVISIBLE = /^[\p{Z}\p{Cf}\p{Cc}]/u;

const codePointOf = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Approximate: enough to choose the message. */
const isNamePlace = (before: string, rest: string): boolean =>
  before.endsWith('{') || (before.endsWith(',') && /^[\p{L}\p{N}_$-]+\s*:/u.test(rest));

function badEscape(text: string, start: number): number {
  const wrong = /\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(start).replace(/\\\\/g, '  '));
  return wrong ? start + wrong.index : start;
}

function controlCharacter(text: string, start: number): number {
  const index = text.slice(start).search(/(?![\u007f-\u009f])\p{Cc}/u);
  return index < 0 ? start : start + index;
}

function openBrackets(text: string): number {
  const withoutTexts = text.replace(/"(?:[^"\\]|\\.)*(?:"|\\?$)/gs, '');
  let open = 0;
  for (const char of withoutTexts) {
    if (char === '{' || char === '[') open++;
    else if (char === '}' || char === ']') open--;
  }
  return Math.max(0, open);
}
