import { splitPath } from '@risk-check/import/files';
import type { Place } from '@risk-check/report/problems';
import { createPositions } from '@risk-check/report/text';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { InputText } from './input-text.ts';

/**
 * Finds where values stand in valid JSON text; for what is missing, the object it is missing from.
 *
 * @param isName - Which of the paths are about the name itself and not about its value.
 */
export function locatePaths(
  { name, text }: InputText,
  paths: readonly string[],
  isName: (i: number) => boolean = () => false,
): Place[] {
  const tree = parseTree(text);
  const positionOf = createPositions(text);
  return paths.map((path, i) => {
    const parts = splitPath(path);
    while (tree) {
      const node = findNodeAtLocation(tree, parts);
      if (node) {
        const property = isName(i) && node.parent?.type === 'property' ? node.parent : node;
        return { file: name, path, ...positionOf(property.offset) };
      }
      if (parts.length === 0) break;
      parts.pop();
    }
    return { file: name, path };
  });
}
