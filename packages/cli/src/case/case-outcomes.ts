/** How a case can have ended, as `case.schema.json` of the dataset lists it; `unknown` is not written. */
export const CASE_OUTCOMES = ['restored', 'not-restored', 'open', 'unknown', 'never-restricted'] as const;
