import { afterColon, afterPlainString, afterSpace, NOWHERE } from './json-bytes.ts';
import type { Key } from './key.ts';
import type { RecordBytes } from './record-bytes.ts';

/** As `inUsualOrder`, for names in bytes: what was found at the same place before is the first guess. */
export class UsualNames<T extends { readonly key: Key }> {
  readonly #byName: ReadonlyMap<string, T>;
  readonly #guesses: (T | undefined)[] = [];

  constructor(byName: ReadonlyMap<string, T>) {
    this.#byName = byName;
  }

  /**
   * @param place - Names before this one in its object.
   * @returns What the name stands for, undefined for one that nobody knows; the place of its value is then in `record.at`.
   */
  find(record: RecordBytes, at: number, place: number): T | undefined {
    const { bytes } = record;
    // It goes on into the next record, or into what lies behind all.
    if (at >= record.end) {
      record.at = NOWHERE;
      return undefined;
    }
    const guess = this.#guesses[place];
    if (guess?.key.isAt(record, at)) {
      record.at = afterSpace(bytes, at + guess.key.length);
      return guess;
    }
    const end = afterPlainString(bytes, at);
    record.at = afterColon(bytes, end);
    if (record.at === NOWHERE) return undefined;
    const found = this.#byName.get(record.decode(at + 1, end - 1));
    this.#guesses[place] = found;
    return found;
  }
}
