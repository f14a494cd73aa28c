import { checks } from './checks/index.js';

/** @import { Problem } from './check-types.js' */

const PREFIX = 'packages/rules-data/';
/** So many errors of one step does GitHub show beside the lines. */
const MOST_REMARKS = 10;

/**
 * Problems for a terminal, each with its way out. GitHub shows the third format beside the lines of a pull request; its log
 * shows remarks without their place, so there the text follows.
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
  const noted = problems.filter((problem) => problem.notice).length;
  const wrong = problems.length - noted;
  const fixable = problems.filter((problem) => problem.fixable).length;
  const summary = `${rules} rules, ${examples} examples, ${wrong} ${wrong === 1 ? 'problem' : 'problems'}${noted > 0 ? `, ${noted} noted` : ''}${fixable > 0 ? `, ${fixable} fixed by --fix` : ''}`;
  const later =
    waiting.length > 0
      ? [
          `${waiting.map((folder) => PREFIX + folder).join(', ')}: read no further until the files named above are of the right form; then run this again.`,
        ]
      : [];
  const lines = problems.map(
    ({ file, line, message, wayOut, code, notice }) =>
      `${PREFIX}${file}:${line}: ${notice ? 'noted: ' : ''}${message} (${code})\n  ${wayOut}`,
  );
  return [...(format === 'github' ? remarks(problems) : []), ...lines, ...later, summary].join('\n');
}

/** Causes come before what follows from them. @param {Problem[]} problems */
function remarks(problems) {
  const order = new Map(checks.map(({ code }, i) => [code, i]));
  const rank = (/** @type {Problem} */ { code }) => order.get(code) ?? 0;
  return [...problems]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST_REMARKS)
    .map(
      ({ file, line, message, wayOut, code, notice }) =>
        `::${notice ? 'notice' : 'error'} file=${escapeProperty(PREFIX + file)},line=${line},title=${code}::${escapeMessage(`${message}${message.endsWith('.') ? '' : '.'} ${wayOut}`)}`,
    );
}

/** @param {string} text */
const escapeMessage = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
/** @param {string} text */
const escapeProperty = (text) => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
