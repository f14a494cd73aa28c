import type { Phrase } from './phrase.ts';

/** One problem of an input: words are made at the edge from `phrase`, in English they stand in `message`. */
export interface Issue {
  /** Stable, kebab-case. */
  readonly code: string;
  /** Where: `orders[3].placedAt`, empty for the whole input. */
  readonly path: string;
  /** The sentence as a code with arguments. */
  readonly phrase: Phrase;
  readonly expected?: string;
  /** What came, as short JSON. */
  readonly received?: string;
  /** What would help. */
  readonly hint?: string;
  readonly message: string;
}

/** The snapshot cannot be scored; `issues` holds every problem found. */
export class SnapshotError extends Error {
  readonly code = 'INVALID_SNAPSHOT';
  readonly issues: readonly Issue[];
  /** @param issues - Every problem found. */
  constructor(issues: readonly Issue[]) {
    super(summary('snapshot', issues));
    this.name = 'SnapshotError';
    this.issues = issues;
  }
}

/** The ruleset is malformed; `issues` holds every problem found. */
export class RulesetError extends Error {
  readonly code = 'INVALID_RULESET';
  readonly issues: readonly Issue[];
  /** @param issues - Every problem found. */
  constructor(issues: readonly Issue[]) {
    super(summary('ruleset', issues));
    this.name = 'RulesetError';
    this.issues = issues;
  }
}

function summary(what: string, issues: readonly Issue[]): string {
  const lines = issues.slice(0, 20).map(({ path, message }) => `\n  ${path || what}: ${message}`);
  const more = issues.length > 20 ? `\n  ... and ${issues.length - 20} more` : '';
  return `${issues.length} ${issues.length === 1 ? 'problem' : 'problems'} in the ${what}${lines.join('')}${more}`;
}
