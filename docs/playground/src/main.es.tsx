import { es as words } from '../../../packages/cli/src/words/es.ts';
import { es as frame } from './frame/es.ts';
import { start } from './start.tsx';

start({ frame, words });
