import { en as words } from '../../../packages/cli/src/words/en.ts';
import { en as frame } from './frame/en.ts';
import { start } from './start.tsx';

start({ frame, words });
