import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { pt } from './pt.js';
import { ru } from './ru.js';

/** By language. */
export const WORDS = { en, de, es, ru, fr, pt };
