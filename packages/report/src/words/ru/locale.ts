import { createLocale } from '../locale.ts';

export const locale = createLocale('ru', ['one', 'few', 'many']);
