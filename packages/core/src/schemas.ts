/** The zod schemas and list declarations behind the published schemas and the docs; read at build time only. */
export { reportSchema } from './report/report-schema.ts';
export { rulesetSchema } from './ruleset/ruleset-schema.ts';
export { snapshotLists } from './snapshot/snapshot-lists.ts';
export { FIXED_WORDS, snapshotSchema } from './snapshot/snapshot-schema.ts';
