const LINE_WIDTH = 110;

/** JSON with every item of a list on a line of its own, and an object on one line where it fits: short, and a change is one line. */
export function oneItemALine(value: unknown, depth = 0): string {
  const line = inline(value);
  const pad = '  '.repeat(depth + 1);
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return line;
  if (depth > 0 && line.length + pad.length <= LINE_WIDTH) return line;
  const isItem = (part: unknown): boolean => typeof part !== 'object' || part === null || !hasLists(part);
  const parts = Array.isArray(value)
    ? value.map((part) => pad + (isItem(part) ? inline(part) : oneItemALine(part, depth + 1)))
    : Object.entries(value).map(
        ([name, part]) => `${pad}${JSON.stringify(name)}: ${oneItemALine(part, depth + 1)}`,
      );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${'  '.repeat(depth)}${close}`;
}

/** Whether an object holds a list of objects, which is no item of one line. */
const hasLists = (value: object): boolean =>
  Object.values(value).some(
    (part) => typeof part === 'object' && part !== null && (hasLists(part) || isListOfObjects(part)),
  );

const isListOfObjects = (value: object): boolean =>
  Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null);

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${inline(part)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
