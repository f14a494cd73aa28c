/** The zod schemas behind the published JSON Schemas; read at build time only. */
export { reportSchema } from './report/report-schema.ts';
export { rulesetSchema } from './ruleset/ruleset-schema.ts';
export { snapshotSchema } from './snapshot/snapshot-schema.ts';
