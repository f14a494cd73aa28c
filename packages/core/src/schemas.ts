/** The zod schemas and list declarations behind the published schemas and the docs; read at build time only. */

export { PATTERN_WORDS } from './form/pattern-words.ts';
export { reportSchema } from './report/report-schema.ts';
export { fieldSchemas } from './snapshot/field-kinds.ts';
export { FIXED_WORDS } from './snapshot/fixed-words.ts';
export { snapshotLists } from './snapshot/snapshot-lists.ts';
export { snapshotSchema } from './snapshot/snapshot-schema.ts';
