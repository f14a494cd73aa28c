import { createHash } from 'node:crypto';

/** JSON with sorted keys, for digests. @param {any} value @returns {string} */
export function canonicalJson(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined);
  return `{${entries.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(',')}}`;
}

/** @param {string | Uint8Array} text */
export const sha256 = (text) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
