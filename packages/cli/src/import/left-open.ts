import type { ImportOptions } from '@risk-check/import';
import type { Encoding } from '@risk-check/import/files';

/** Options of reading files. */
export interface ReadOptions extends ImportOptions {
  /** Of text that has no byte order mark and isn't JSON. */
  readonly encoding?: Encoding;
}

/** What a file may leave open, by its option. */
export type LeftOpen = Pick<ReadOptions, 'dateOrder' | 'numberOrder' | 'encoding'>;

/** Those of the flags that were given. */
export const leftOpen = ({ dateOrder, numberOrder, encoding }: LeftOpen): LeftOpen => ({
  ...(dateOrder === undefined ? {} : { dateOrder }),
  ...(numberOrder === undefined ? {} : { numberOrder }),
  ...(encoding === undefined ? {} : { encoding }),
});
