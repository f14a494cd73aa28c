/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const https = {
  code: 'https',
  scope: 'file',
  about: 'A link is not https.',
  wayOut:
    'Run `npm run lint:data -- --fix`, then open the link; where the host has no https, link an archived copy.',
  run({ path, data }, report) {
    if (!path.startsWith('rules/')) return;
    for (const { value, pointer } of links(data))
      if (!value.startsWith('https://')) report(path, pointer, `${value.slice(0, 80)} is not https`);
  },
  fix: (data) => replaceLinks(data),
};

/** @param {any} value @param {(string | number)[]} [pointer] @returns {{ value: string, pointer: (string | number)[] }[]} */
function links(value, pointer = []) {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const here = [...pointer, Array.isArray(value) ? Number(key) : key];
    return (key === 'url' || key === 'homepage') && typeof item === 'string'
      ? [{ value: item, pointer: here }]
      : links(item, here);
  });
}

/** @param {any} value @returns {any} */
function replaceLinks(value) {
  if (Array.isArray(value)) return value.map(replaceLinks);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      (key === 'url' || key === 'homepage') && typeof item === 'string'
        ? item.replace(/^http:\/\//, 'https://')
        : replaceLinks(item),
    ]),
  );
}
