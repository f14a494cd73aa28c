import { es as words } from '@risk-check/report/words/es';
import { es as frame } from './frame/es.ts';
import { start } from './start.tsx';

void start({ frame, words });
