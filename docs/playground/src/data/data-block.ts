const read = new Map<string, unknown>();

/** The content of an inert block of the page; read once, when it is first asked for. */
export function dataBlock<T>(id: string): T {
  if (!read.has(id)) {
    const text = document.getElementById(id)?.textContent;
    if (!text) throw new Error(`the page has no block "${id}"`);
    read.set(id, JSON.parse(text));
  }
  return read.get(id) as T;
}
