import { readNotice } from '@risk-check/core';
import type { ImportOptions, ImportResult } from '@risk-check/import';
import { loadLexicon } from '@risk-check/rules-data/notices';
import { openInput } from '../batch/open-input.ts';
import { startProgress } from '../batch/progress.ts';
import type { Session } from '../process/session.ts';

/** Below this nobody waits long enough to look at a bar. */
const WITHOUT_BAR = 4 * 2 ** 20;
const ROOM = 2 ** 20;

/**
 * Mails of a file: those of a mailbox are read one after the other, so that its size does not matter.
 *
 * @param bytes - What was read of the file already; without it the file is read as a stream, with a bar at a terminal.
 * @throws {ImportError} When no mail is of a platform that is known.
 */
export async function readMails(
  file: string,
  bytes: Uint8Array | undefined,
  { asOf, part }: ImportOptions,
  { io, words }: Session,
): Promise<ImportResult> {
  const { importMails, splitMbox } = await import('@risk-check/import/mail');
  const options = {
    ...(asOf === undefined ? {} : { asOf }),
    ...(part === undefined ? {} : { part }),
    readMessage: async (text: string) => readNotice(text, await loadLexicon(text)),
  };
  const input = bytes === undefined ? await openInput(file, io) : undefined;
  const size = bytes?.length ?? input?.size ?? null;
  const progress = await startProgress(size !== null && size < WITHOUT_BAR ? 'none' : size, false, io, words);
  let records = 0;
  let read = 0;
  async function* counted(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
    for await (const chunk of chunks) {
      yield chunk;
      read += chunk.length;
    }
  }
  async function* messages(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
    for await (const message of splitMbox(counted(chunks))) {
      yield message;
      records++;
      progress.show({ records, bytes: input?.bytesRead() ?? read });
    }
  }
  try {
    return await importMails(
      messages(input ? input.chunks(() => Buffer.alloc(ROOM)) : slices(bytes)),
      options,
    );
  } finally {
    await progress.stop();
    await input?.close();
  }
}

function* slices(bytes: Uint8Array = new Uint8Array(0)): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += ROOM) yield bytes.subarray(at, at + ROOM);
}
