import { snapshotsOf } from './compare-datasets.js';

/** @import { Changed, Impact } from './compare-datasets.js' */

/**
 * The impact of a change as text for a terminal, or as Markdown for a pull request.
 * @param {Impact} impact
 * @param {{ base: string, head: string, format: 'text' | 'markdown', most?: number }} options
 */
export function impactTable(impact, { base, head, format, most = 40 }) {
  const { changed, snapshots, bandFlips, rules, healthyHigh, unread } = impact;
  const lines = [
    `${base} -> ${head}: ${snapshotsOf(changed)} of ${snapshots} snapshots changed, ${bandFlips} of them to another band.`,
  ];
  if (changed.length > 0) {
    const rows = changed.slice(0, most).map(row);
    lines.push(
      '',
      ...table(['snapshot', 'judged', 'score', 'worst case', 'band', 'because of'], rows, format),
    );
    if (changed.length > most)
      lines.push('', `... and ${changed.length - most} more (all of them with --format json)`);
    const counts = Object.entries(rules).map(([rule, number]) => [rule, String(number)]);
    if (counts.length > 0) lines.push('', ...table(['rule', 'snapshots'], counts, format));
    else
      lines.push('', 'No rule fires differently: weights changed, or what is not known can do more or less.');
  }
  for (const { ruleset, why } of unread)
    lines.push('', `${ruleset} was not compared: one of the two versions is refused (${why.split('\n')[0]})`);
  for (const { id, band, rules: fired } of healthyHigh)
    lines.push(
      '',
      `A healthy account reaches ${band}: ${id} (${fired.join(', ')}). Fix the rule, or name the snapshot with a reason in packages/rules-data/corpus/healthy-high.json.`,
    );
  return lines.join('\n');
}

/** @param {Changed} changed */
function row({ id, experimental, on, before, after, rules }) {
  return [
    id + (experimental ? ' (experimental)' : ''),
    on.join(', '),
    move(before.score, after.score),
    move(before.worstCase, after.worstCase),
    before.band === after.band ? after.band : `${before.band} -> ${after.band}`,
    rules.join(', '),
  ];
}

/** @param {number} before @param {number} after */
const move = (before, after) => (before === after ? String(after) : `${before} -> ${after}`);

/** @param {string[]} head @param {string[][]} rows @param {'text' | 'markdown'} format */
function table(head, rows, format) {
  if (format === 'markdown')
    return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((cells) => String(cells[i]).length)));
  return [head, ...rows].map((cells) =>
    cells
      .map((cell, i) => cell.padEnd(/** @type {number} */ (widths[i])))
      .join('  ')
      .trimEnd(),
  );
}
