import fc from 'fast-check';

/** How one may write JSON that says the same. */
export interface WritingStyle {
  /** White space before commas, colons and brackets that close. */
  readonly before: string;
  /** The same behind commas, colons and brackets that open. */
  readonly behind: string;
  /** Every so many characters of a text, one is written as an escape; 0 for none. */
  readonly escapeEvery: number;
  /** Names in another order. */
  readonly isReversed: boolean;
  /** Numbers with an exponent. */
  readonly hasExponents: boolean;
  /** Names that stand twice in their object, where the later one counts. */
  readonly doubled: readonly string[];
}

/** As `JSON.stringify` writes. */
export const PLAIN: WritingStyle = {
  before: '',
  behind: '',
  escapeEvery: 0,
  isReversed: false,
  hasExponents: false,
  doubled: [],
};

export const writingStyles: fc.Arbitrary<WritingStyle> = fc.record({
  before: fc.constantFrom('', '', ' ', '\t', ' \r'),
  behind: fc.constantFrom('', ' ', '\t', ' \r'),
  escapeEvery: fc.constantFrom(0, 0, 0, 1, 5, 30),
  isReversed: fc.boolean(),
  hasExponents: fc.boolean(),
  doubled: fc.oneof(
    fc.constant([]),
    fc.subarray(
      ['id', 'at', 'placedAt', 'status', 'kind', 'outcome', 'orders', 'account', 'asOf', 'facts', 'observed'],
      {
        maxLength: 2,
      },
    ),
  ),
});

/** A value as JSON text. */
export function writtenJson(value: unknown, style: WritingStyle): string {
  const { before, behind, isReversed, hasExponents, doubled } = style;
  if (typeof value === 'string') return writtenText(value, style);
  if (typeof value === 'number' && Number.isFinite(value) && hasExponents) return value.toExponential();
  if (Array.isArray(value)) {
    const items = value.map((item) => writtenJson(item === undefined ? null : item, style));
    return `[${behind}${items.join(`${before},${behind}`)}${before}]`;
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, content]) => content !== undefined);
  const member = (name: string, content: unknown): string =>
    `${writtenText(name, style)}${before}:${behind}${writtenJson(content, style)}`;
  const written = (isReversed ? entries.reverse() : entries).flatMap(([name, content]) => [
    member(name, content),
    ...(doubled.includes(name) ? [member(name, another(content))] : []),
  ]);
  return `{${behind}${written.join(`${before},${behind}`)}${before}}`;
}

function writtenText(text: string, { escapeEvery }: WritingStyle): string {
  if (escapeEvery === 0) return JSON.stringify(text);
  const units = Array.from({ length: text.length }, (_, i) => {
    if (i % escapeEvery === 0) return `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`;
    return JSON.stringify(text[i]).slice(1, -1);
  });
  return `"${units.join('')}"`;
}

/** What may stand under a name that is said again. */
function another(content: unknown): unknown {
  if (Array.isArray(content)) return [];
  if (typeof content !== 'string') return content;
  return content.startsWith('20') ? content.replace(/^20../, '2019') : `${content}x`;
}
