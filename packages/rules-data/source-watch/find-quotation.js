import { comparable } from './page-text.js';

/** A number as pages write it, with separators inside. */
const NUMBER = /\d+(?:[.,]\d+)*/g;

/**
 * Looks for a stored quotation in the text of a page.
 * - `found`: its words and its numbers stand there.
 * - `number-changed`: its words stand there with other numbers, which are returned.
 * - `missing`: its words do not.
 * An ellipsis in a quotation stands for anything, so its parts are looked for one after the other.
 * @param {string} quotation
 * @param {string} text - In comparable form.
 * @returns {{ outcome: 'found' | 'missing' } | { outcome: 'number-changed', was: string[], is: string[] }}
 */
export function findQuotation(quotation, text) {
  const parts = comparable(quotation)
    .split(/\s*(?:\.\.\.|…)\s*/)
    .filter((part) => part !== '');
  // A quotation of marks only says nothing that could be looked for.
  if (!/[\p{L}\p{N}]/u.test(parts.join(''))) return { outcome: 'missing' };
  if (foundInOrder(parts, text)) return { outcome: 'found' };
  const was = parts.flatMap((part) => part.match(NUMBER) ?? []);
  if (was.length === 0) return { outcome: 'missing' };
  const is = otherNumbers(parts, text);
  return is === null ? { outcome: 'missing' } : { outcome: 'number-changed', was, is };
}

/** @param {string[]} parts @param {string} text */
function foundInOrder(parts, text) {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

/**
 * The numbers that stand where the quotation has its own, or null where the words differ, too.
 * Words without their numbers are compared as plain text, so that nothing of a page is read as a pattern.
 * @param {string[]} parts @param {string} text
 */
function otherNumbers(parts, text) {
  const masked = maskNumbers(text);
  /** @type {string[]} */
  const numbers = [];
  let from = 0;
  for (const part of parts) {
    const wanted = maskNumbers(part).text;
    // Too few words around a number fit anywhere on a page.
    if (wanted.replaceAll('#', '').trim().length < 12) return null;
    const at = masked.text.indexOf(wanted, from);
    if (at < 0) return null;
    const before = count(masked.text.slice(0, at));
    numbers.push(...masked.numbers.slice(before, before + count(wanted)));
    from = at + wanted.length;
  }
  return numbers;
}

/** @param {string} text */
function maskNumbers(text) {
  const plain = text.replaceAll('#', ' ');
  return { text: plain.replace(NUMBER, '#'), numbers: plain.match(NUMBER) ?? [] };
}

/** @param {string} masked */
const count = (masked) => masked.split('#').length - 1;
