export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds line and column of offsets, from 1; columns count UTF-16 units, as editors do. CR, LF and CRLF end a line.
 * The lines are counted once, so that thousands of problems in one file stay cheap.
 */
export function createPositions(text: string): (offset: number) => Position {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return (offset) => {
    let line = 0;
    let after = starts.length;
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else after = middle;
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
