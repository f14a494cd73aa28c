/** Every text in a part of the dataset. @param {unknown} value @param {Set<string>} [found] */
export function textsOf(value, found = new Set()) {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) textsOf(part, found);
  return found;
}
