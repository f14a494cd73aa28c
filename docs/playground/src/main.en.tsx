import { en as words } from '@risk-check/report/words/en';
import { en as frame } from './frame/en.ts';
import { start } from './start.tsx';

void start({ frame, words });
