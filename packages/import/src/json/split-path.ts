/** Splits `orders[3].placedAt` or `metrics["odd name"]` into its parts. */
export function splitPath(path: string): (string | number)[] {
  const parts: (string | number)[] = [];
  const part = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\.?([^.[]+)/gy;
  for (let match = part.exec(path); match; match = part.exec(path)) {
    const [, index, quoted, name] = match;
    if (index !== undefined) parts.push(Number(index));
    else if (quoted !== undefined) parts.push(JSON.parse(quoted) as string);
    else if (name !== undefined) parts.push(name);
  }
  return parts;
}
