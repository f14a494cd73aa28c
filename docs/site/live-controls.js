import { escapeXml } from '@risk-check/report/text';

/**
 * Controls of live parts as they stand in the page before its script runs, so that nothing moves when it does. Where scripts
 * are switched off, the style leaves them out.
 */

/** @param {string} name @param {readonly string[]} fields */
export const controls = (name, fields) => `<div class="${name}">${fields.join('')}</div>`;

/** @param {string} title @param {string} attributes */
export const inputField = (title, attributes) => `<label>${escapeXml(title)}<input ${attributes}></label>`;

/** A choice; the first is for everything. @param {string} title @param {string} name @param {string} all @param {readonly { value: string, text: string }[]} options */
export const selectField = (title, name, all, options) =>
  `<label>${escapeXml(title)}<select data-control="${escapeXml(name)}"><option value="">${escapeXml(all)}</option>${options
    .map(({ value, text }) => `<option value="${escapeXml(value)}">${escapeXml(text)}</option>`)
    .join('')}</select></label>`;

/** Where the script says how many rows are shown. @param {string} text */
export const countField = (text) => `<p class="live-count" role="status">${escapeXml(text)}</p>`;
