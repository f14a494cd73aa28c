/** Names and texts of generated declarations. */

/** Words and slugs joined as the name of a type: `google-ads`, `seller` is `GoogleAdsSeller`. @param {...string} parts */
export const typeName = (...parts) =>
  parts
    .flatMap((part) => part.split(/[^A-Za-z0-9]+/))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** The name of one item of a list: `deliveries` is `Delivery`. @param {string} list */
export const itemTypeName = (list) => typeName(list.replace(/ies$/, 'y').replace(/s$/, ''));

/** A property with its comment; a text that would end the comment is kept from it. */
export function propertyText(name, type, comment, optional = true) {
  const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
  return `${commentText(comment)}  readonly ${key}${optional ? '?' : ''}: ${type};`;
}

/** @param {string} comment */
export const commentText = (comment) =>
  comment === '' ? '' : `  /** ${comment.replaceAll('*/', '*\\/').replaceAll(/\s+/g, ' ')} */\n`;

/** A union of texts; `never` of none. @param {readonly string[]} words */
export const unionText = (words) =>
  words.length === 0 ? 'never' : words.map((word) => JSON.stringify(word)).join(' | ');
