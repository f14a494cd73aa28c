import type { Words } from '@risk-check/report/words';
import type { Session } from '../process/session.ts';
import type { RulesFlags } from '../rulesets/read-own-rules.ts';
import type { Option } from './option.ts';

/** Flags by their name in code. */
export type Flags = Readonly<Record<string, unknown>>;

/** A command: light enough to be listed in every help, its work loaded only when it runs. */
export interface CommandDefinition {
  /** Empty for `risk-check FILE`, the default command. */
  readonly name: string;
  /** Operands as help shows them, such as `<file>` or `[names...]`. */
  readonly operands: string;
  readonly describe: (words: Words) => string;
  /** What is said where the first operand is missing; without it, that a snapshot is wanted. */
  readonly missing?: 'no-rule' | 'no-rules-action' | 'no-draft' | 'no-engine';
  /** What the file operand holds where it is no snapshot. */
  readonly input?: 'export' | 'records';
  /** false: about the dataset, so the options about a snapshot (`--as-of`, `--experimental`) make no sense. */
  readonly readsSnapshot?: false;
  /** false: it needs no rules. */
  readonly readsRules?: false;
  /** Its answer depends on the score, so it honours suppressions as `risk-check FILE` does. */
  readonly suppresses?: true;
  /** Options of its own, before those that several commands share. */
  readonly options?: (words: Words) => readonly Option[];
  /** Formats it can print; the first is the default. */
  readonly formats: readonly string[];
  /** What shared options mean here, where that is something of its own. */
  readonly optionTexts?: (words: Words) => Partial<Pick<Words['usage'], 'format' | 'asOf'>>;
  /** What may follow the operands given so far, for completion: words, or the name of a placeholder. */
  readonly nextOperand?: (given: readonly string[]) => readonly string[] | string;
  readonly load: () => Promise<
    (operands: readonly string[], flags: never, session: Session) => Promise<void>
  >;
}

/** Flags that every command over a snapshot has. */
export interface CommonFlags extends RulesFlags {
  readonly format: string;
  readonly asOf?: string;
  readonly experimental?: boolean;
  readonly suppressions?: string;
  readonly color: boolean;
}
