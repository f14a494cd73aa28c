/** The platform's own text, its API schema, its staff in writing, or an exact copy of its text. */
export const FIRST_PARTY = new Set([
  'official-policy',
  'official-schema',
  'official-staff',
  'official-mirror',
]);

/** One such source is enough for `documented`: the platform itself, what mirrors or paraphrases it, or who must enforce it. */
export const SPEAKS_FOR_PLATFORM = new Set([
  ...FIRST_PARTY,
  'company-statement',
  'official-paraphrase',
  'processor',
]);
