export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset, from 1; columns count UTF-16 units, as editors do. CR, LF and CRLF end a line. */
export function positionAt(text: string, offset: number): Position {
  const lineEnd = /\r\n|\r|\n/g;
  let line = 1;
  let start = 0;
  for (let match = lineEnd.exec(text); match && match.index + match[0].length <= offset; match = lineEnd.exec(text)) {
    line++;
    start = match.index + match[0].length;
  }
  return { line, column: offset - start + 1 };
}
