import { pt } from './begun/pt.ts';
import { start } from './start.tsx';

void start(pt);
