/** @typedef {(below: number) => number} Random */

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** @param {readonly Uint8Array[]} parts */
function joined(parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * A copy of bytes with one change.
 *
 * @param {Uint8Array} input
 * @param {Uint8Array} other - Another input, of which a part may be taken.
 * @param {readonly string[]} words
 * @param {Random} random
 */
export function mutateBytes(input, other, words, random) {
  const at = random(input.length + 1);
  const to = Math.min(input.length, at + 1 + random(random(4) === 0 ? 64 : 4));
  const [before, part, after] = [input.subarray(0, at), input.subarray(at, to), input.subarray(to)];
  switch (random(8)) {
    case 0:
      return joined([before, after]);
    case 1:
      return joined([before, part, part, after]);
    case 2:
      return joined([before, Uint8Array.of(random(256)), after]);
    case 3: {
      const changed = new Uint8Array(input);
      if (at < changed.length) changed[at] = (changed[at] ?? 0) ^ (1 << random(8));
      return changed;
    }
    case 4: {
      const from = random(other.length + 1);
      return joined([before, other.subarray(from, from + random(64)), after]);
    }
    case 5:
      return joined([before, other.subarray(random(other.length + 1))]);
    default: {
      const word = encoder.encode(words[random(words.length)] ?? '');
      return random(2) === 0 ? joined([before, word, after]) : joined([before, word, part, after]);
    }
  }
}

/** What every object has. */
const NAMES = ['__proto__', 'constructor', 'toString', 'valueOf'];
/** Values of every type, limits and near misses. */
const ODD = [
  null,
  true,
  false,
  0,
  1,
  -1,
  0.5,
  1e300,
  -0,
  2 ** 53,
  '',
  'x',
  '1',
  '-0.5',
  '0',
  '1e3',
  [],
  {},
  [[]],
  [null],
  [{}],
  ...NAMES,
];

/**
 * The same for JSON: a value of it is replaced, removed, copied or renamed. What is no JSON is changed as bytes.
 *
 * @param {Uint8Array} input
 * @param {Uint8Array} other
 * @param {readonly string[]} words
 * @param {Random} random
 */
export function mutateJson(input, other, words, random) {
  const root = parsed(input);
  if (root === undefined) return mutateBytes(input, other, words, random);
  const [parent, key] = placeIn(root, random);
  if (parent === null) return encoder.encode(JSON.stringify(valueFrom(other, words, random)) ?? '0');
  const isList = Array.isArray(parent);
  const kind = random(8);
  if (kind === 0) {
    if (isList) parent.splice(Number(key), 1);
    else delete parent[key];
  } else if (kind === 1) {
    const name = random(3) === 0 ? (NAMES[random(NAMES.length)] ?? '') : (words[random(words.length)] ?? 'x');
    if (isList) parent.splice(Number(key), 0, structuredClone(parent[key]));
    else define(parent, name, random(2) === 0 ? parent[key] : valueFrom(other, words, random));
  } else if (kind === 2 && typeof parent[key] === 'string') {
    parent[key] = decoder.decode(mutateBytes(encoder.encode(parent[key]), other, words, random));
  } else if (kind === 3 && typeof parent[key] === 'number') {
    parent[key] = [parent[key] + 1, -parent[key], parent[key] * 1000, `${parent[key]}`][random(4)];
  } else define(parent, key, valueFrom(other, words, random));
  return encoder.encode(JSON.stringify(root));
}

/** As JSON has it: a key of its own, and not the prototype. @param {any} parent @param {string} key @param {unknown} value */
const define = (parent, key, value) =>
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });

/** @param {Uint8Array} input @param {readonly string[]} words @param {Random} random */
function valueFrom(input, words, random) {
  const choice = random(6);
  if (choice === 5) return NAMES[random(NAMES.length)] ?? '';
  if (choice < 2) return structuredClone(ODD[random(ODD.length)]);
  if (choice < 4) return words[random(words.length)] ?? 'x';
  const root = parsed(input);
  if (root === undefined) return null;
  const [parent, key] = placeIn(root, random);
  return structuredClone(parent === null ? root : parent[key]);
}

/** @param {Uint8Array} input @returns {any} */
function parsed(input) {
  try {
    return JSON.parse(decoder.decode(input));
  } catch {
    return undefined;
  }
}

/** A random place in a value, each as likely as the next. @param {any} root @param {Random} random @returns {[any, string]} */
function placeIn(root, random) {
  /** @type {[any, string][]} */
  const places = [];
  const walk = (/** @type {any} */ value) => {
    if (value === null || typeof value !== 'object') return;
    for (const key of Object.keys(value)) {
      places.push([value, key]);
      walk(value[key]);
    }
  };
  walk(root);
  return places[random(places.length + 1)] ?? [null, ''];
}
