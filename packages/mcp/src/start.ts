import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { STDIO_DEFAULT_MAX_BUFFER_SIZE } from '@modelcontextprotocol/sdk/shared/stdio.js';
import { createServer } from './create-server.ts';
import { en } from './words/en.ts';

const MEGABYTE = 2 ** 20;
/** What follows a message that is too long cannot be told from its rest, so the transport ends with it. */
const MOST_BYTES = STDIO_DEFAULT_MAX_BUFFER_SIZE;

const server = createServer();
// What has no id cannot be answered; whoever runs the server sees it on standard error.
server.onerror = (error) => {
  const isTooLong = error.message.startsWith('ReadBuffer exceeded');
  if (isTooLong) process.exitCode = 1;
  const says = isTooLong ? en.errors.tooLong(MOST_BYTES / MEGABYTE) : en.errors.noMessage;
  process.stderr.write(`risk-check: ${says}\n`);
};
await server.connect(new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: MOST_BYTES }));
