import { afterColon, afterPlainString, afterSpace, NOWHERE } from './json-bytes.ts';
import { Key } from './key.ts';
import type { RecordBytes } from './record-bytes.ts';

/** Names nobody knows that are remembered; inputs that go on making up new ones find the later ones the slow way. */
const MOST_UNKNOWN = 100;

/** A name, and what it stands for; undefined when nobody knows it. */
interface Entry<T> {
  readonly key: Key;
  readonly meaning: T | undefined;
}

/** As `inExpectedOrder`, for names in bytes: what was found at the same place before is the first guess. */
export class ExpectedNames<T extends { readonly key: Key }> {
  readonly #entries = new Map<string, Entry<T>>();
  #unknown = 0;
  readonly #guesses: (Entry<T> | undefined)[] = [];

  constructor(byName: ReadonlyMap<string, T>) {
    for (const [name, meaning] of byName) this.#entries.set(name, { key: meaning.key, meaning });
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
      return guess.meaning;
    }
    const end = afterPlainString(bytes, at);
    record.at = afterColon(bytes, end);
    if (record.at === NOWHERE) return undefined;
    const entry = this.#entryOf(record.decode(at + 1, end - 1));
    this.#guesses[place] = entry;
    return entry?.meaning;
  }

  #entryOf(name: string): Entry<T> | undefined {
    let entry = this.#entries.get(name);
    if (!entry && name !== '' && this.#unknown < MOST_UNKNOWN) {
      entry = { key: new Key(name), meaning: undefined };
      this.#entries.set(name, entry);
      this.#unknown++;
    }
    return entry;
  }
}
