import { ru as words } from '../../../packages/cli/src/words/ru.ts';
import { ru as frame } from './frame/ru.ts';
import { start } from './start.tsx';

start({ frame, words });
