export type Paint = 'name' | 'text' | 'number' | 'word' | 'mark' | 'plain';

export interface Stroke {
  readonly text: string;
  readonly paint: Paint;
  readonly isWrong: boolean;
}

const PART =
  /("(?:[^"\\]|\\.)*"?)(\s*:)?|-?\d[\d.eE+-]*|\b(?:true|false|null)\b|[{}[\],:]|[^"\d{}[\],:tfn-]+|./g;

/** Characters of a line that are colored; the rest has one color, since each part is a DOM element. */
export const MOST_PAINTED = 5_000;

/** One line of JSON in parts of one colour each; texts cannot run over a line, so that broken JSON is painted as well. */
export function paintLine(line: string, wrong: readonly (readonly [number, number])[]): Stroke[] {
  const strokes: Stroke[] = [];
  for (const match of line.slice(0, MOST_PAINTED).matchAll(PART)) {
    const [whole, quoted, colon] = match;
    if (quoted !== undefined) {
      add(strokes, quoted, colon === undefined ? 'text' : 'name', match.index, wrong);
      if (colon !== undefined) add(strokes, colon, 'mark', match.index + quoted.length, wrong);
    } else add(strokes, whole, paintOf(whole), match.index, wrong);
  }
  const rest = line.slice(MOST_PAINTED);
  if (rest !== '') strokes.push({ text: rest, paint: 'plain', isWrong: false });
  return strokes;
}

function paintOf(part: string): Paint {
  if (/^-?\d/.test(part)) return 'number';
  if (/^(?:true|false|null)$/.test(part)) return 'word';
  return /^[{}[\],:]$/.test(part) ? 'mark' : 'plain';
}

/** Cut where a wrong part begins or ends. */
function add(
  strokes: Stroke[],
  text: string,
  paint: Paint,
  at: number,
  wrong: readonly (readonly [number, number])[],
): void {
  const isWrong = (i: number): boolean => wrong.some(([from, to]) => at + i >= from && at + i < to);
  let from = 0;
  for (let i = 1; i <= text.length; i++) {
    if (i < text.length && isWrong(i) === isWrong(from)) continue;
    strokes.push({ text: text.slice(from, i), paint, isWrong: isWrong(from) });
    from = i;
  }
}
