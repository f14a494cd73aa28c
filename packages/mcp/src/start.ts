import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { STDIO_DEFAULT_MAX_BUFFER_SIZE } from '@modelcontextprotocol/sdk/shared/stdio.js';
import { answerToNoMessage } from './answer-to-no-message.ts';
import { createServer } from './create-server.ts';
import { dropEmptyLines } from './drop-empty-lines.ts';
import { en } from './words/en.ts';

const MEGABYTE = 2 ** 20;
/** What follows a message that is too long cannot be told from its rest, so the transport ends with it. */
const MOST_BYTES = STDIO_DEFAULT_MAX_BUFFER_SIZE;

const server = createServer();
// What cannot be answered, or only without an id, is seen on standard error by whoever runs the server.
server.onerror = (error) => {
  const isTooLong = error.message.startsWith('ReadBuffer exceeded');
  if (isTooLong) {
    process.exitCode = 1;
    process.stdin.unpipe().pause();
  }
  const answer = answerToNoMessage(error);
  // Not through the transport, whose messages have no id of null.
  if (answer) process.stdout.write(`${JSON.stringify(answer)}\n`);
  const says = isTooLong
    ? en.errors.tooLong(MOST_BYTES / MEGABYTE)
    : (answer?.error.message ?? en.errors.noMessage);
  process.stderr.write(`risk-check: ${says}\n`);
};
const lines = process.stdin.pipe(dropEmptyLines());
await server.connect(new StdioServerTransport(lines, process.stdout, { maxBufferSize: MOST_BYTES }));
