import { createLayout, detectTerminal, type Layout } from '@risk-check/report/terminal';
import type { Session } from '../process/session.ts';

/** How text is laid out on standard output: as wide and as colored as what reads it can show. */
export const outputLayout = ({ io, words }: Session, color: boolean): Layout =>
  createLayout(detectTerminal(io, io.stdout, color, words.language));
