import { LANGUAGES } from './languages.generated.ts';

export { LANGUAGES };
/** Such as `de`. */
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);
