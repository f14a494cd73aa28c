import { splitPath } from '@risk-check/import/files';
import type { Place } from '@risk-check/report/problems';
import { createPositions } from '@risk-check/report/text';
import { type Node, parseTree } from 'jsonc-parser';
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
  const nodeAt = createFinder();
  return paths.map((path, i) => {
    const parts = splitPath(path);
    while (tree) {
      const node = nodeAt(tree, parts);
      if (node) {
        const property = isName(i) && node.parent?.type === 'property' ? node.parent : node;
        return { file: name, path, ...positionOf(property.offset) };
      }
      // Without any it is the tree itself.
      parts.pop();
    }
    return { file: name, path };
  });
}

/** Finds the value at a path; the names of an object are read once, so that thousands of unknown ones stay cheap. */
function createFinder(): (tree: Node, parts: readonly (string | number)[]) => Node | undefined {
  const known = new Map<Node, Map<string, Node>>();
  const valuesOf = (object: Node): Map<string, Node> => {
    let values = known.get(object);
    if (!values) {
      values = new Map();
      for (const { children } of object.children as Node[]) {
        const [name, value] = children as [Node, Node];
        values.set(name.value, value);
      }
      known.set(object, values);
    }
    return values;
  };
  return (tree, parts) => {
    let node: Node | undefined = tree;
    for (const part of parts) {
      if (typeof part === 'string') node = node?.type === 'object' ? valuesOf(node).get(part) : undefined;
      else node = node?.type === 'array' ? (node.children as Node[])[part] : undefined;
    }
    return node;
  };
}
