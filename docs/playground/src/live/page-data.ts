/** What the page gives a live part in an attribute, as JSON. */
export const dataOf = <T>(place: HTMLElement, name: string): T =>
  JSON.parse(place.dataset[name] ?? 'null') as T;

/** An element with attributes and content. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}
