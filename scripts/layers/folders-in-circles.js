/**
 * The groups of folders that import each other, also through further ones: strongly connected components of more than one.
 *
 * @param {ReadonlyMap<string, ReadonlySet<string>>} imports - Folder -> folders it imports.
 * @see Tarjan (1972), Depth-first search and linear graph algorithms.
 */
export function foldersInCircles(imports) {
  const numbers = new Map();
  const lowest = new Map();
  const stack = [];
  const circles = [];
  const visit = (folder) => {
    numbers.set(folder, numbers.size);
    lowest.set(folder, numbers.get(folder));
    stack.push(folder);
    for (const next of imports.get(folder) ?? []) {
      if (!numbers.has(next)) visit(next);
      if (stack.includes(next))
        lowest.set(folder, Math.min(lowest.get(folder), lowest.get(next), numbers.get(next)));
    }
    if (lowest.get(folder) !== numbers.get(folder)) return;
    const circle = stack.splice(stack.indexOf(folder));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const folder of imports.keys()) if (!numbers.has(folder)) visit(folder);
  return circles;
}
