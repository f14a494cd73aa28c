import { ru as words } from '@risk-check/report/words/ru';
import { ru as frame } from './frame/ru.ts';
import { start } from './start.tsx';

void start({ frame, words });
