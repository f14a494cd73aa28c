import { findNodeAtLocation, parseTree } from 'jsonc-parser';

/**
 * The line (from 1) of a JSON pointer, or of its nearest ancestor that exists.
 * @param {string} text
 * @param {(string | number)[]} pointer
 */
export function lineOf(text, pointer) {
  const root = parseTree(text);
  if (!root) return 1;
  for (let length = pointer.length; length >= 0; length--) {
    const path = pointer.slice(0, length).map((part) => (/^\d+$/.test(String(part)) ? Number(part) : part));
    const node = findNodeAtLocation(root, path);
    if (node) return lineAt(text, (node.parent?.type === 'property' ? node.parent : node).offset);
  }
  return 1;
}

/**
 * The line (from 1) of an offset.
 * @param {string} text
 * @param {number} offset
 */
export function lineAt(text, offset) {
  return text.slice(0, offset).split('\n').length;
}
