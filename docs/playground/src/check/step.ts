import type { DialogueState, Snapshot } from '@risk-check/core';
import type { ClosedAccount } from '@risk-check/report/questions';

/** Why the reader came. */
export type Door = 'worried' | 'message' | 'closed';

/** What was said of a closed account so far, question by question. */
export interface Said extends Partial<Omit<ClosedAccount, 'platform' | 'role' | 'now'>> {
  /** The message of the platform, cleaned; empty without one. */
  readonly notice: string;
}

/** What was typed on a screen, or the lines that were ticked there, for who comes back to it. */
export type Draft = string | readonly number[];

/** One screen of the check; plain data, so that the browser's Back and Forward lead from one to the other. */
export type Step =
  | { readonly at: 'doors' }
  | { readonly at: 'account' }
  | {
      readonly at: 'topics';
      readonly id: string;
      readonly state: DialogueState;
      readonly understood: string | null;
    }
  | { readonly at: 'answer'; readonly id: string; readonly state: DialogueState }
  | { readonly at: 'message' }
  | { readonly at: 'whose'; readonly notice: string; readonly named: readonly string[] }
  | { readonly at: 'closed'; readonly id: string; readonly said: Said }
  | { readonly at: 'way-back'; readonly id: string; readonly snapshot: Snapshot; readonly notice: string }
  | { readonly at: 'everywhere' }
  | { readonly at: 'workbench'; readonly begin?: string; readonly notice?: string };
