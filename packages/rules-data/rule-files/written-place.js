import { isTest, OPERATORS } from './short-conditions.js';

/** @import { LevelOrigin } from './compile-rule.js' */

/** @typedef {(string | number)[]} Pointer */

/**
 * Where a part of a compiled rule stands in the file that was written, so that every message names a line of it.
 * @param {Pointer} pointer - Into the compiled rule.
 * @param {{ file: any, rule: any, origins: readonly LevelOrigin[] }} compiled
 * @returns {Pointer} Into the rule file.
 */
export function writtenPlace(pointer, { file, rule, origins }) {
  const [part, i, ...rest] = pointer;
  if (part === 'conflicts' || part === 'merged') {
    const key = Object.keys(file[part] ?? {})[Number(i)];
    return key === undefined ? [part] : [part, key, ...rest];
  }
  if (part !== 'levels') return pointer;
  const origin = origins[Number(i)];
  if (i === undefined || !origin) return ['limits'];
  return placeInLevel(rest, { file, level: rule.levels[Number(i)], origin });
}

/** @param {Pointer} pointer @param {{ file: any, level: any, origin: LevelOrigin }} of @returns {Pointer} */
function placeInLevel([part, ...rest], { file, level, origin }) {
  const { row, step, citations } = origin;
  const written = row.reduce((value, key) => value?.[key], file);
  switch (part) {
    case undefined:
      return row;
    case 'severity':
      return ['steps', step, part];
    case 'consequence':
      return ['steps', step, ...rest];
    case 'evidence':
      return written?.evidence === undefined ? ['evidence'] : [...row, part];
    case 'sources':
      return rest.length === 0
        ? [...row, part]
        : ['sources', String(citations[Number(rest[0])]), ...rest.slice(1)];
    case 'when':
      // The metric of the rule stands above its rows.
      if (rest.at(-1) === 'metric' && !written?.when && written?.metric === undefined) return ['metric'];
      return [...row, ...placeInCondition(rest, level.when, written)];
    case 'applies':
      return [...row, written?.region === undefined ? part : 'region'];
    default:
      return [...row, part];
  }
}

/** @param {Pointer} pointer @param {any} condition @param {any} row @returns {Pointer} */
function placeInCondition(pointer, condition, row) {
  const leaf = pointer.slice(0, -1).reduce((part, key) => part?.[key], condition);
  const operator = OPERATORS.find((name) => name === pointer.at(-1));
  if (!row?.when) return operator ? [operator] : row?.metric === undefined ? [] : ['metric'];
  return ['when', ...(findTest(row.when, leaf?.metric, operator) ?? [])];
}

/** @param {any} short @param {string | undefined} metric @param {string | undefined} operator @returns {Pointer | null} */
function findTest(short, metric, operator) {
  for (const [name, value] of Object.entries(short)) {
    if (name === metric && isTest(value) && (operator === undefined || operator in value))
      return operator === undefined ? [name] : [name, operator];
    if (name !== 'any' && name !== 'all') continue;
    for (const [i, leg] of value.entries()) {
      const inside = findTest(leg, metric, operator);
      if (inside) return [name, i, ...inside];
    }
  }
  return null;
}
