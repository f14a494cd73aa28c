import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Place } from '../errors/problem.ts';
import { createPositions } from './create-positions.ts';
import type { InputText } from './input-text.ts';
import { splitPath } from './split-path.ts';

/** Finds where values stand in valid JSON text; for what is missing, the object it is missing from. */
export function locatePaths({ name, text }: InputText, paths: readonly string[]): Place[] {
  const tree = parseTree(text);
  const positionOf = createPositions(text);
  return paths.map((path) => {
    const parts = splitPath(path);
    while (tree) {
      const node = findNodeAtLocation(tree, parts);
      if (node) return { file: name, path, ...positionOf(node.offset) };
      if (parts.length === 0) break;
      parts.pop();
    }
    return { file: name, path };
  });
}
