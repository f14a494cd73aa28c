/** A part of the snapshot that rules look at, and how it is written. */
export interface Datum {
  readonly name: string;
  /** How many rules look at it. */
  readonly rules: number;
  readonly says: string;
  readonly isList: boolean;
  /** The fields of an object, or of each item of a list. */
  readonly fields: Readonly<Record<string, string>>;
  /** What a single value can be. */
  readonly values: string;
  readonly unit: string;
}
