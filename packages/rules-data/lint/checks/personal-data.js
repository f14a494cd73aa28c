/** @import { Check } from '../check-types.js' */

const PATTERNS = [
  { what: 'an e-mail address', pattern: /[\w.+-]+@[\w-]+\.[A-Za-z]{2,}/g },
  { what: 'a phone number', pattern: /(?<![\w.])\+\d[\d ()/-]{7,}\d/g },
  { what: 'an order, account or phone number', pattern: /(?<![\w.,-])\d{9,}(?![\w.,])/g },
  { what: 'an Amazon order number', pattern: /\b\d{3}-\d{7}-\d{7}\b/g },
  { what: 'an eBay order number', pattern: /\b\d{2}-\d{5}-\d{5}\b/g },
  {
    what: 'an IP address',
    pattern: /(?<![\d.])(?!(?:192\.0\.2|198\.51\.100|203\.0\.113)\.)(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g,
  },
  { what: 'an IBAN', pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,}/g },
];

/** @type {Check} */
export const personalData = {
  code: 'personal-data',
  scope: 'file',
  about:
    "A text holds what could be a person's data: e-mail, phone, account or order number, IP address outside the ranges kept for documentation.",
  wayOut:
    'Take it out, also of quotations ("[...]"); in examples use ids such as "o1" and addresses such as 198.51.100.7.',
  run({ path, text }, report) {
    if (!path.startsWith('rules/') && !path.startsWith('cases/')) return;
    // A link may hold digits of its own.
    const shown = text.replaceAll(/(https?:\/\/|code-index:)[^\s")]+/g, (link) => ' '.repeat(link.length));
    for (const { what, pattern } of PATTERNS) {
      for (const match of shown.matchAll(pattern))
        report(path, [], `"${match[0]}" looks like ${what}`, match.index);
    }
  },
};
