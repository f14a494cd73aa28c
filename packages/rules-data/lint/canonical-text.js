const LINE_WIDTH = 110;

/**
 * JSON as the dataset writes it, the same as the project's formatter: two spaces, every object expanded, a list
 * without objects on one line where it fits.
 * @param {unknown} value
 */
export function canonicalText(value) {
  return `${print(value, 0, 0, 0)}\n`;
}

/**
 * @param {unknown} value
 * @param {number} depth
 * @param {number} before - Characters on the line before the value, without indentation.
 * @param {number} after - Characters on the line after it: 1 where a comma follows, else 0.
 * @returns {string}
 */
function print(value, depth, before, after) {
  const pad = '  '.repeat(depth + 1);
  const close = '  '.repeat(depth);
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    if (value.every((item) => isPlain(item) || isPlainList(item))) {
      const line = inline(value);
      if (close.length + before + line.length + after <= LINE_WIDTH) return line;
    }
    return `[\n${value.map((item, index) => pad + print(item, depth + 1, 0, comma(value, index))).join(',\n')}\n${close}]`;
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, item], index) => {
    const name = `${JSON.stringify(key)}: `;
    return pad + name + print(item, depth + 1, name.length, comma(entries, index));
  });
  return `{\n${lines.join(',\n')}\n${close}}`;
}

const comma = (/** @type {unknown[]} */ list, /** @type {number} */ index) =>
  index < list.length - 1 ? 1 : 0;

const isPlain = (/** @type {unknown} */ value) => value === null || typeof value !== 'object';
const isPlainList = (/** @type {unknown} */ value) => Array.isArray(value) && value.every(isPlain);

/** @param {unknown} value @returns {string} */
const inline = (value) =>
  Array.isArray(value) ? `[${value.map(inline).join(', ')}]` : JSON.stringify(value);
