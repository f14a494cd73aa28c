/**
 * Escapes a ruleset's texts for generated code. A stranger's ruleset can hold quotes, comment ends and line ends in any text.
 * Every function returns printable ASCII without `$`, so the result is also safe between dollar quotes.
 */

/** A UTF-16 unit outside of printable ASCII, or `$`. */
const UNUSUAL = /[^ -#%-~]/g;

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * A part of a comment, in SQL, JavaScript or XML, also of a command there that people may copy into a shell: only letters,
 * digits and signs that mean nothing in any of them.
 */
export const commentText = (text: string): string =>
  text.replaceAll(/[^A-Za-z0-9.:_+-]|(?<=-)-|^-|-$/g, escapeUnit);

/** A literal of JavaScript, for scripts and for the bodies in Snowflake and PostgreSQL. JSON has few apostrophes, so the result is short. */
export const javascriptText = (text: string): string =>
  `'${text.replaceAll(/[\\']/g, '\\$&').replaceAll(UNUSUAL, escapeUnit)}'`;

/** A character instead of a unit: two escaped units aren't one character there. Half a pair is no text at all. */
const escapeCharacter = (character: string): string =>
  `\\U${codePointOf(character).toString(16).padStart(8, '0')}`;

const codePointOf = (character: string): number => {
  const code = character.codePointAt(0) as number;
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
};

/** A literal of Python, for the body in PostgreSQL, and of BigQuery, which has the same escapes. */
export const pythonText = (text: string): string =>
  `"${text.replaceAll(/[\\"]/g, '\\$&').replaceAll(/[^ -#%-~]/gu, escapeCharacter)}"`;

/** A literal of DuckDB, whose quotes know no escapes but their own. */
export const duckdbText = (text: string): string =>
  `'${text.replaceAll("'", "''").replaceAll(/[^ -#%-~]/gu, (character) => `' || chr(${codePointOf(character)}) || '`)}'`;
