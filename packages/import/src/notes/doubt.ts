import type { Lack } from '../formats/format.ts';

/** Why a list is partial: what no file of its format shows, or what this file shows against it. */
export type Doubt =
  | Lack
  | 'update'
  | 'one-state'
  | 'one-payment'
  | 'short'
  | 'unsorted'
  | 'single'
  | 'cut'
  /** Another file of the same import couldn't be read. */
  | 'unread'
  | 'left-out';
