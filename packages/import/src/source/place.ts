/** A value of a JSON answer and where it stands, so that every note can say so. */
export interface Place {
  readonly value: unknown;
  readonly path: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The first of these keys that is there; `value` is undefined where none is. */
export function at(place: Place, ...keys: readonly string[]): Place {
  const key = keys.find((name) => isObject(place.value) && Object.hasOwn(place.value, name)) ?? keys[0] ?? '';
  const value = isObject(place.value) && Object.hasOwn(place.value, key) ? place.value[key] : undefined;
  return { value, path: place.path === '' ? key : `${place.path}.${key}` };
}

/** The items of a list; an object that holds nothing but one list stands for it (some gateways wrap lists). */
export function itemsOf(place: Place): Place[] {
  let { value, path } = place;
  if (isObject(value)) {
    const lists = Object.entries(value).filter(([, item]) => Array.isArray(item));
    if (lists.length === 1 && lists[0]) {
      path = `${path}.${lists[0][0]}`;
      value = lists[0][1];
    }
  }
  return Array.isArray(value)
    ? value.map((item: unknown, i) => ({ value: item, path: `${path}[${i}]` }))
    : [];
}

/** One answer of an API, or a list of several; none where there is no content. */
export function answersOf(value: unknown): Place[] {
  if (value === undefined || value === null || value === '') return [];
  const top: Place = { value, path: '' };
  return Array.isArray(value) ? itemsOf(top) : [top];
}

export const has = (place: Place): boolean => place.value !== undefined && place.value !== null;
export const isObjectAt = (place: Place): boolean => isObject(place.value);
export const textOf = (place: Place): string | undefined =>
  typeof place.value === 'string' ? place.value.trim() : undefined;
