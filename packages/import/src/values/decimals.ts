/** Exact decimals as texts: money and shares never pass through a double where the file gave a text. */
const MOST_FRACTION = 12;
const PLAIN = /^(-?)0*(\d+?)(?:\.(\d+))?$/;

/** A finite number as a plain decimal text of at most 12 digits, so that a rate printed as a double stays readable. */
function plainText(value: number): string | null {
  if (!Number.isFinite(value)) return null;
  const short = Number(value.toPrecision(12));
  if (Math.abs(short) >= 1e15) return null;
  return normal(short.toFixed(MOST_FRACTION));
}

/** A number, or a text that is a plain decimal, as decimal text; null for anything else. */
export function readDecimal(value: unknown): string | null {
  if (typeof value === 'number') return plainText(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (!/^-?\d{1,15}(\.\d{1,12})?$/.test(text)) return null;
  const decimal = normal(text);
  return decimal !== null && decimal.replace(/[-.]/g, '').length <= 15 ? decimal : null;
}

function normal(text: string): string | null {
  const match = PLAIN.exec(text);
  if (!match) return null;
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  const digits = fraction === '' ? `${match[2]}` : `${match[2]}.${fraction}`;
  return digits === '0' ? '0' : `${match[1]}${digits}`;
}

/** Percent as a share: "0.91" is 0.0091. Moves the point, so it is exact. */
export function percentToShare(value: unknown): string | null {
  const text = readDecimal(value);
  if (text === null) return null;
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const digits = whole.padStart(3, '0');
  return normal(`${negative ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`);
}

/** A whole number of 0 or more, given as a number or a text. */
export function readCount(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/**
 * A number as people write it: "1,219.49", "1.219,49", "'-14.39'". A single separator is a decimal one
 * unless exactly three digits follow it, which could be both and gives null.
 */
export function readWrittenNumber(text: string): string | null {
  const clean = text.replace(/['’\s\u00a0]/g, '');
  if (!/^-?[\d.,]+$/.test(clean)) return null;
  const last = Math.max(clean.lastIndexOf('.'), clean.lastIndexOf(','));
  if (last < 0) return readDecimal(clean);
  const mark = clean[last] as string;
  const other = mark === '.' ? ',' : '.';
  const digitsAfter = clean.length - last - 1;
  // More than one of a kind stand between thousands; the point of a currency (`Fr. 12.90`) stands elsewhere.
  if (clean.split(mark).length > 2)
    return /^-?\d{1,3}([.,])\d{3}(?:\1\d{3})+$/.test(clean) ? readDecimal(clean.replaceAll(mark, '')) : null;
  if (digitsAfter === 3 && !clean.includes(other)) return null;
  return readDecimal(`${clean.slice(0, last).replaceAll(other, '')}.${clean.slice(last + 1)}`);
}

/** Exact sum. */
export function addDecimals(a: string, b: string): string {
  const scale = Math.max(...[a, b].map((text) => text.split('.')[1]?.length ?? 0));
  const whole = (text: string): bigint => {
    const [units = '0', fraction = ''] = text.split('.');
    return BigInt(`${units}${fraction.padEnd(scale, '0')}`);
  };
  const sum = whole(a) + whole(b);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, '0');
  const point = digits.length - scale;
  return (
    normal(`${sum < 0n ? '-' : ''}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ''}`) ??
    '0'
  );
}

/** Minor units (cents) as money of two decimals. */
export function fromCents(value: unknown): string | null {
  const text = readDecimal(value);
  return text === null || text.includes('.') ? null : percentToShare(text);
}
