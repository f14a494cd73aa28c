import type { Phrase } from './phrase.ts';

/** What is wrong, stable, kebab-case; docs/codes.md says what each means. */
export type IssueCode =
  | 'missing'
  | 'wrong-type'
  | 'wrong-value'
  | 'wrong-format'
  | 'not-a-time'
  | 'not-a-date'
  | 'not-a-decimal'
  | 'not-an-offset'
  | 'not-a-list'
  | 'out-of-range'
  | 'too-big'
  | 'unrecognized-keys'
  | 'too-deep'
  | 'too-many-events'
  | 'unknown-word'
  | 'unknown-metric'
  | 'unknown-action'
  | 'unknown-id'
  | 'wrong-ruleset'
  | 'wrong-guide'
  | 'newer-schema'
  | 'newer-core'
  | 'unresolved'
  | 'not-json';

/** One problem of an input: words are made at the edge from `phrase`, in English they stand in `message`. */
export interface Issue {
  /** Stable, kebab-case. */
  readonly code: IssueCode;
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

/** What the errors have in common; told apart they are by class and `code`. */
class InputError extends Error {
  readonly issues: readonly Issue[];
  constructor(name: string, what: string, issues: readonly Issue[]) {
    const lines = issues.slice(0, 20).map(({ path, message }) => `\n  ${path || what}: ${message}`);
    const more = issues.length > 20 ? `\n  ... and ${issues.length - 20} more` : '';
    super(
      `${issues.length} ${issues.length === 1 ? 'problem' : 'problems'} in the ${what}${lines.join('')}${more}`,
    );
    this.name = name;
    this.issues = issues;
  }
}

/** The snapshot cannot be scored; `issues` holds every problem found. */
export class SnapshotError extends InputError {
  readonly code = 'INVALID_SNAPSHOT';
  /** @param issues - Every problem found. */
  constructor(issues: readonly Issue[]) {
    super('SnapshotError', 'snapshot', issues);
  }
}

/** The ruleset is malformed; `issues` holds every problem found. */
export class RulesetError extends InputError {
  readonly code = 'INVALID_RULESET';
  /** @param issues - Every problem found. */
  constructor(issues: readonly Issue[]) {
    super('RulesetError', 'ruleset', issues);
  }
}

/** What was asked beside snapshot and ruleset is wrong: options, changes, a rule id; `issues` holds every problem found. */
export class OptionsError extends InputError {
  readonly code = 'INVALID_OPTIONS';
  /** @param issues - Every problem found. */
  constructor(issues: readonly Issue[]) {
    super('OptionsError', 'options', issues);
  }
}

/** What core throws for input that is wrong, told apart by `code`. */
export type RiskCheckError = SnapshotError | RulesetError | OptionsError;
