import { readNotice } from '@risk-check/core';
import type { ImportResult } from '@risk-check/import';
import { importMails, splitMbox } from '@risk-check/import/mail';
import { loadLexicon } from '@risk-check/rules-data/notices';
import type { Told } from './file-notes.ts';

/** The mails of a file, one after the other, so that its size does not matter. */
export const readMails = (file: Blob, { part }: Told): Promise<ImportResult> =>
  importMails(splitMbox(chunksOf(file)), {
    ...(part === undefined ? {} : { part }),
    readMessage: async (text) => readNotice(text, await loadLexicon(text)),
  });

async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
