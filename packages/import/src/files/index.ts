/**
 * `@risk-check/import/files`: the files that people give, for packages of this project. What bytes are, JSON with the
 * place of every problem, pages of one list as one. Names here may change with any version.
 */

export { findDuplicateKeys } from '../json/find-duplicate-keys.ts';
export { endOfString, findTooDeep } from '../json/find-too-deep.ts';
export { locateSyntaxError, type SyntaxProblem } from '../json/locate-syntax-error.ts';
export { MOST_NESTING, parseSoundJson } from '../json/parse-sound-json.ts';
export { splitPath } from '../json/split-path.ts';
export { isMail } from '../mail/is-mail.ts';
export { asPartial } from '../merge/as-partial.ts';
export {
  type ExportRead,
  type Group,
  isOneAccount,
  type MergeNotes,
  mergeAll,
  mergeExports,
  type Part,
  type Refuse,
} from '../merge/merge-exports.ts';
export { type DecodedTable, decodeTable } from './decode-table.ts';
export { ENCODINGS, type Encoding } from './encodings.ts';
export { foreignFormat, markupOf } from './foreign-format.ts';
export { utf16Of, utf16ToUtf8 } from './utf16-to-utf8.ts';
