import { Transform, type TransformCallback } from 'node:stream';

const LINE_BREAK = 0x0a;
/** Blank, tab and both halves of a line break: before a message they mean nothing. */
const BLANKS = new Set([0x20, 0x09, 0x0d, LINE_BREAK]);

/**
 * Passes on what it reads without its empty lines, which are no messages and ask for no answer. What comes last is a line,
 * too, where no line break ends it.
 */
export function dropEmptyLines(): Transform {
  let atStart = true;
  return new Transform({
    transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
      const kept: Buffer[] = [];
      let from = 0;
      for (let at = 0; at < chunk.length; ) {
        if (atStart && BLANKS.has(chunk[at] ?? 0)) {
          if (at > from) kept.push(chunk.subarray(from, at));
          at += 1;
          from = at;
          continue;
        }
        const end = chunk.indexOf(LINE_BREAK, at);
        atStart = end >= 0;
        at = atStart ? end + 1 : chunk.length;
      }
      kept.push(chunk.subarray(from));
      done(null, Buffer.concat(kept));
    },
    flush(done: TransformCallback): void {
      done(null, atStart ? null : '\n');
    },
  });
}
