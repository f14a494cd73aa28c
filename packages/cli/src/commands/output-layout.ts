import { createLayout, detectTerminal, type Layout } from '@risk-check/report/terminal';
import type { Words } from '@risk-check/report/words';
import { en } from '@risk-check/report/words/en';
import type { Session } from '../process/session.ts';

/** How text is laid out on standard output: as wide and as colored as what reads it can show. */
export const outputLayout = ({ io, words }: Session, color: boolean): Layout =>
  createLayout(detectTerminal(io, io.stdout, color, words.language));

/** Programs get the same in every language. */
export const outputWords = ({ format }: { readonly format: string }, { words }: Session): Words =>
  format === 'json' ? en : words;
