import type { Words } from '@risk-check/report/words';
import type { Command } from 'commander';
import type { RulesFlags } from '../rulesets/own-rules.ts';
import type { Session } from '../session.ts';

/** Adds an option whose value must be one of a list; a mistyped one is answered with the nearest. */
export type AddChoice = (
  flags: string,
  description: string,
  choices: readonly string[],
  usual?: string,
) => void;

/** A command beside `risk-check FILE`: light enough to be listed in every help, its work loaded only when it runs. */
export interface CommandDefinition {
  readonly name: string;
  /** Arguments as the help shows them, such as `<file>`. */
  readonly args: string;
  readonly describe: (words: Words) => string;
  /** false: about the dataset, so the options about a snapshot (`--as-of`, `--experimental`) make no sense. */
  readonly readsSnapshot?: false;
  /** false: it needs no rules. */
  readonly readsRules?: false;
  /** Its answer depends on the score, so it honours suppressions as `risk-check FILE` does. */
  readonly suppresses?: true;
  /** Options of its own; `--format`, `--as-of`, `--rules`, `--experimental` and `--no-color` are common to all. */
  readonly options?: (command: Command, words: Words, choice: AddChoice) => void;
  /** Formats it can print; the first is the usual one. */
  readonly formats: readonly string[];
  /** What common options mean here, where that is something of its own. */
  readonly optionTexts?: (words: Words) => Partial<Pick<Words['usage'], 'format' | 'asOf'>>;
  readonly load: () => Promise<(args: readonly string[], flags: never, session: Session) => Promise<void>>;
}

/** Flags that every command over a snapshot has. */
export interface CommonFlags extends RulesFlags {
  readonly format: string;
  readonly asOf?: string;
  readonly experimental?: boolean;
  readonly suppressions?: string;
  readonly color: boolean;
}
