const known = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Every sign of an encoding with one or two bytes, by what this engine reads of them. */
function signsOf(label: string): ReadonlyMap<string, readonly number[]> {
  const done = known.get(label);
  if (done) return done;
  const decoder = new TextDecoder(label, { fatal: true });
  const signs = new Map<string, readonly number[]>();
  const add = (...bytes: number[]): void => {
    try {
      const text = decoder.decode(new Uint8Array(bytes));
      if ([...text].length === 1 && !signs.has(text)) signs.set(text, bytes);
    } catch {
      // No sign.
    }
  };
  for (let one = 0; one < 256; one++) add(one);
  for (let one = 0x81; one < 0xff; one++) for (let two = 0x40; two < 0xff; two++) add(one, two);
  known.set(label, signs);
  return signs;
}

/** A text in another encoding; null where it has a sign that the encoding lacks. */
export function encodeAs(label: string, text: string): Uint8Array | null {
  const signs = signsOf(label);
  const bytes = [...text].map((sign) => signs.get(sign));
  return bytes.includes(undefined) ? null : new Uint8Array(bytes.flatMap((sign) => sign ?? []));
}
