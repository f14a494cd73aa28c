/** Languages that reports can be read in; the first is the default. */
export const LANGUAGES = ['en', 'de', 'es', 'ru'] as const;
/** Such as `de`. */
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);
