/**
 * Lines that people read: all of Markdown and JSON; of code, comments and strings of several words. Quotations of sources
 * are somebody else's words and don't count.
 * @param {string} path @param {string} line
 */
const isProse = (path, line) =>
  /\.(md|json)$/.test(path) ||
  /^\s*(\/\/|\*|\/\*|#)/.test(line) ||
  /\/\/\s/.test(line) ||
  /['"`].*\s.*['"`]/.test(line);

/**
 * The patterns of a list: one regular expression a line, without regard to case; `#` begins a comment.
 * @param {string} list
 */
export const readPatterns = (list) =>
  list.split('\n').flatMap((line) => (line === '' || line.startsWith('#') ? [] : [new RegExp(line, 'iu')]));

/**
 * Lines of a file that hold an odd phrase, counted from 1.
 * @param {string} path @param {string} text @param {readonly RegExp[]} patterns
 */
export const findHits = (path, text, patterns) =>
  text.split('\n').flatMap((line, i) => {
    const read = line.replaceAll(/"quote": "(?:[^"\\]|\\.)*"/g, '');
    return isProse(path, read) && patterns.some((pattern) => pattern.test(read))
      ? [{ line: i + 1, text: line.trim() }]
      : [];
  });
