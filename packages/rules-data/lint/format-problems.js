/** @import { Problem } from './check-types.js' */

const PREFIX = 'packages/rules-data/';

/**
 * Problems for a terminal, each with its way out; GitHub shows the third format beside the lines of a pull request.
 * @param {{ problems: Problem[], rules: number, examples: number, waiting: string[] }} result
 * @param {'text' | 'json' | 'github'} format
 */
export function formatProblems({ problems, rules, examples, waiting }, format) {
  if (format === 'json')
    return JSON.stringify(
      { rules, examples, problems: problems.map((problem) => ({ ...problem, file: PREFIX + problem.file })) },
      null,
      2,
    );
  const fixable = problems.filter((problem) => problem.fixable).length;
  const summary = `${rules} rules, ${examples} examples, ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}${fixable > 0 ? `, ${fixable} mended by --fix` : ''}`;
  const later =
    waiting.length > 0
      ? [
          `${waiting.map((folder) => PREFIX + folder).join(', ')}: read no further until the files named above are of the right form; then run this again.`,
        ]
      : [];
  const lines = problems.map(({ file, line, message, wayOut, code }) =>
    format === 'github'
      ? `::error file=${escapeProperty(PREFIX + file)},line=${line},title=${code}::${escapeMessage(`${message}${message.endsWith('.') ? '' : '.'} ${wayOut}`)}`
      : `${PREFIX}${file}:${line}: ${message} (${code})\n  ${wayOut}`,
  );
  return [...lines, ...later, summary].join('\n');
}

/** @param {string} text */
const escapeMessage = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
/** @param {string} text */
const escapeProperty = (text) => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
