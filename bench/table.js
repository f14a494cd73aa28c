/** Nanoseconds as people read them. */
export const duration = (ns) => (ns >= 1e6 ? `${(ns / 1e6).toFixed(1)} ms` : `${(ns / 1e3).toFixed(1)} µs`);

export const milliseconds = (ms) => `${ms.toFixed(ms >= 10 ? 0 : 1)} ms`;

export const times = (ratio) => (ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2));

/** A Markdown table. */
export const table = (head, rows) =>
  [
    `| ${head.join(' | ')} |`,
    `|${' --- |'.repeat(head.length)}`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
