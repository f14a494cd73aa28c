import { showOnOneLine } from '../../text/show-on-one-line.ts';

/** Text of others at the start of a line: a list, a heading or a rule cannot begin with it either. */
export function escapeMarkdown(text: string): string {
  return escapeInlineMarkdown(text)
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** Text of others inside a line or a cell: nothing in it is markup, HTML, a link or a cell border. */
export function escapeInlineMarkdown(text: string): string {
  return (
    showOnOneLine(text)
      .replace(/[\\`*_{}[\]<>|~$]/g, '\\$&')
      // An entity, and a name that a forge would notify.
      .replaceAll('&', '&amp;')
      .replaceAll('@', '&#64;')
      // Bare addresses become links on forges.
      .replace(/\b(https?|ftp):/gi, '$1&#58;')
      .replace(/\bwww\./gi, 'www&#46;')
  );
}
