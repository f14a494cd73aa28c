/** @typedef {ReturnType<import('vitepress').MarkdownRenderer['parse']>[number]} Token */

/** Characters that fit on one line of a phone, less the gaps between three columns. */
const PHONE = 36;

/**
 * Gives the cells of tables that are wider than a phone the name of their column: there the style shows each row as a list
 * with these names. Roles say what the parts are, since a browser may forget it of what is laid out as a list. Two columns
 * always stay a table.
 *
 * @param {Pick<import('vitepress').MarkdownRenderer, 'core'>} md
 */
export function labelCells(md) {
  md.core.ruler.push('label-cells', ({ tokens }) => {
    for (const [start, token] of tokens.entries()) {
      if (token.type !== 'table_open') continue;
      const end = tokens.findIndex(({ type }, i) => i > start && type === 'table_close');
      label(tokens.slice(start, end));
    }
  });
}

const ROLES = new Map([
  ['table_open', 'table'],
  ['tr_open', 'row'],
  ['th_open', 'columnheader'],
  ['td_open', 'cell'],
]);

/** @param {Token[]} tokens - Of one table. */
function label(tokens) {
  const texts = tokens.flatMap(({ type }, i) => (/^t[hd]_open$/.test(type) ? [textOf(tokens[i + 1])] : []));
  const names = texts.slice(0, tokens.filter(({ type }) => type === 'th_open').length);
  const widths = names.map((_, column) =>
    Math.max(...texts.filter((_text, i) => i % names.length === column).map(({ length }) => length)),
  );
  if (names.length < 3 || widths.reduce((sum, width) => sum + width) <= PHONE) return;
  let column = 0;
  for (const token of tokens) {
    const role = ROLES.get(token.type);
    if (role) token.attrSet('role', role);
    if (token.type === 'tr_open') column = 0;
    if (token.type === 'td_open') token.attrSet('data-label', names[column++] ?? '');
  }
}

/** What a cell says, without its markup. @param {Token | undefined} inline */
const textOf = (inline) =>
  (inline?.children ?? []).map(({ type, content }) => (type === 'html_inline' ? '' : content)).join('');
