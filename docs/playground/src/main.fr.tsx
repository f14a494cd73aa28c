import { fr } from './begun/fr.ts';
import { start } from './start.tsx';

void start(fr);
