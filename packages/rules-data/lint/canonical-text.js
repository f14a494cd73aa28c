import { isCaseFile, printCases } from '../dataset/case-files.js';

const LINE_WIDTH = 110;
/** Parts of a rule file with one entry on each line, however short they are. */
const ENTRY_PER_LINE = new Set(['limits', 'history', 'steps', 'sources', 'conflicts', 'merged']);

/** A file as the dataset writes it. @param {string} path @param {any} data */
export const canonicalFile = (path, data) => (isCaseFile(path) ? printCases(data) : canonicalText(data));

/**
 * JSON as the dataset writes it: two spaces, an object or a list on one line where it fits. Below the top level an object
 * also stands on one line if only its longest text is too long for it: a quotation cannot be broken anyway.
 * In a file of examples every example is one line.
 * @param {unknown} value
 */
export function canonicalText(value) {
  return `${print(value, { depth: 0, before: 0, after: 0, open: true, isExamples: false })}\n`;
}

/**
 * @param {unknown} value
 * @param {{ depth: number, before: number, after: number, open: boolean, isExamples: boolean }} place - `before`: characters
 *   on the line before the value, without indentation; `after`: 1 where a comma follows; `open`: never on one line.
 * @returns {string}
 */
function print(value, { depth, before, after, open, isExamples }) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const line = inline(value);
  const size = Object.keys(value).length;
  if (size === 0) return line;
  const close = '  '.repeat(depth);
  const pad = `${close}  `;
  const room = LINE_WIDTH - close.length - before - after;
  const comma = (/** @type {number} */ i) => (i < size - 1 ? 1 : 0);
  if (isExamples && (depth > 2 || (depth === 2 && !Array.isArray(value)))) return line;
  if (!open && fits(value, line, room, depth)) return line;
  if (Array.isArray(value)) {
    const items = value.map(
      (item, i) =>
        pad + print(item, { depth: depth + 1, before: 0, after: comma(i), open: false, isExamples }),
    );
    return `[\n${items.join(',\n')}\n${close}]`;
  }
  const entries = Object.entries(value).map(([key, item], i) => {
    const name = `${JSON.stringify(key)}: `;
    const place = {
      depth: depth + 1,
      before: name.length,
      after: comma(i),
      open: depth === 0 ? ENTRY_PER_LINE.has(key) || key === 'examples' : isExamples && depth === 1,
      isExamples: depth === 0 ? key === 'examples' : isExamples,
    };
    return pad + name + print(item, place);
  });
  return `{\n${entries.join(',\n')}\n${close}}`;
}

/** @param {object} value @param {string} line @param {number} room @param {number} depth */
function fits(value, line, room, depth) {
  if (line.length <= room) return true;
  if (depth < 2 || Array.isArray(value)) return false;
  return line.length - longestText(value) <= room;
}

/** @param {unknown} value @returns {number} */
function longestText(value) {
  if (typeof value === 'string') return JSON.stringify(value).length;
  if (value === null || typeof value !== 'object') return 0;
  return Math.max(0, ...Object.values(value).map(longestText));
}

/** @param {unknown} value @returns {string} */
function inline(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
