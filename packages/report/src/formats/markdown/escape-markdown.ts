import { showOnOneLine } from '../../text/show-on-one-line.ts';

/**
 * Of no width: forges look for names, addresses and numbers of issues in the finished page, where neither a backslash nor an
 * entity is left.
 */
const APART = '&#8203;';

/** Text of others as a paragraph or an item: no list, heading, rule, quotation or code begins with it. */
export function escapeMarkdown(text: string): string {
  return escapeInlineMarkdown(text)
    .trimStart()
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Text of others inside a line or a cell: nothing in it is markup, HTML, a formula, a link, a name or a cell border. */
export function escapeInlineMarkdown(text: string): string {
  return (
    showOnOneLine(text)
      .replaceAll('&', '&amp;')
      .replace(/[\\`*_{}[\]<>|~$]/g, '\\$&')
      // Someone who would be notified, or an address for mail.
      .replaceAll('@', `&#64;${APART}`)
      // Forges make links of bare addresses, and of numbers of issues.
      .replace(/:(?=\/\/)|\b(?:mailto|xmpp):|\bwww\.|#(?=\d)|\bGH-(?=\d)/gi, `$&${APART}`)
  );
}
