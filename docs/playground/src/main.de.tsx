import { de as words } from '@risk-check/report/words/de';
import { de as frame } from './frame/de.ts';
import { start } from './start.tsx';

void start({ frame, words });
