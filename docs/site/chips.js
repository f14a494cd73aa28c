import { chip } from './markdown.js';

/** A severity as a coloured word. @param {string} severity @param {import('@risk-check/report/words').Words} words */
export const severityChip = (severity, words) =>
  chip(
    `severity-${severity}`,
    words.severity[/** @type {keyof typeof words.severity} */ (severity)] ?? severity,
  );
