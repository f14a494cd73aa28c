/** @typedef {{ id: string, path: string, index: number, data: any }} Case - `id`: platform/slug; `path` and `index`: its file, and its line there from 0. */

/** NDJSON, one case a line, in the order of their ids. @param {string} path */
export const isCaseFile = (path) => path.startsWith('cases/') && path.endsWith('.ndjson');

/** The file a case belongs in. @param {{ platform: string, source: string }} written */
export const caseFileOf = ({ platform, source }) =>
  source === 'interface' ? `cases/interface/${platform}.ndjson` : `cases/${platform}.ndjson`;

/**
 * The lines of an NDJSON file with the offset at which each begins; the last line ends with a line break.
 * @param {string} text
 */
export function linesOf(text) {
  /** @type {{ line: string, offset: number }[]} */
  const lines = [];
  for (let offset = 0; offset < text.length; ) {
    const end = text.indexOf('\n', offset);
    const stop = end < 0 ? text.length : end;
    lines.push({ line: text.slice(offset, stop).replace(/\r$/, ''), offset });
    offset = stop + 1;
  }
  return lines;
}

/**
 * The cases of a file. The error of a broken line names its position in the whole text.
 * @param {string} text
 * @returns {{ data: any[] | null, error: string | null }}
 */
export function parseCases(text) {
  /** @type {any[]} */
  const data = [];
  for (const { line, offset } of linesOf(text)) {
    try {
      data.push(JSON.parse(line));
    } catch (error) {
      const { message } = /** @type {Error} */ (error);
      const at = Number(/position (\d+)/.exec(message)?.[1] ?? line.length);
      const words = message.replace(/ (?:in JSON )?at position \d+.*$/s, '');
      return { data: null, error: `${words} at position ${offset + at}` };
    }
  }
  return { data, error: null };
}

/** Cases as their file holds them. @param {readonly any[]} cases */
export const printCases = (cases) =>
  [...cases]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((one) => `${JSON.stringify(one)}\n`)
    .join('');
