/** Text of bytes that are UTF-8: from one place up to, and without, another. */
export type Decode = (from: number, to: number) => string;

/** Bytes that hold records, each one snapshot as JSON in UTF-8. They must not change while one of them is scored. */
export class RecordBytes {
  readonly view: DataView;
  /** Where the record at hand ends. */
  end = 0;
  /** The value of the name that was read last, or behind the list that was. */
  at = 0;
  /** Last value read; undefined when there is none. */
  value: unknown = undefined;
  /** The time that was read last. */
  time = Number.NaN;

  constructor(
    readonly bytes: Uint8Array,
    readonly decode: Decode,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }
}
