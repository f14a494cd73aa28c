/** What `risk-check rules` can do, in the order of its help. */
export const RULES_ACTIONS = ['list', 'show', 'search', 'diff', 'verify'] as const;
export type RulesAction = (typeof RULES_ACTIONS)[number];
