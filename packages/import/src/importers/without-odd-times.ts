import { parseTime } from '@risk-check/core/snapshot';
import type { ImportBook } from '../notes/import-book.ts';
import type { Draft } from '../source/importer.ts';

/** The draft without times in impossible years, each with an issue; the same draft where it has none. */
export function withoutOddTimes(draft: Draft, book: ImportBook): Draft {
  const { observed, ...rest } = draft;
  const sound = withoutIn(rest, '', book);
  return sound === rest ? draft : { ...(sound as Draft), ...(observed ? { observed } : {}) };
}

function withoutIn(value: unknown, path: string, book: ImportBook): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item, i) => withoutIn(item, `${path}[${i}]`, book));
    return items.some((item, i) => item !== value[i]) ? items : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  let isSame = true;
  const fields = Object.entries(value).flatMap(([name, field]) => {
    const here = path === '' ? name : `${path}.${name}`;
    if (typeof field === 'string' && TIME.test(field) && book.isOdd(parseTime(field))) {
      book.leaveOutValue('odd-year', here);
      isSame = false;
      return [];
    }
    const sound = withoutIn(field, here, book);
    if (sound !== field) isSame = false;
    return [[name, sound]];
  });
  return isSame ? value : Object.fromEntries(fields);
}
const TIME = /^\d{4}-\d\d-\d\dT/;
