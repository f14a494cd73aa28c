import { de as words } from '../../../packages/cli/src/words/de.ts';
import { de as frame } from './frame/de.ts';
import { start } from './start.tsx';

start({ frame, words });
