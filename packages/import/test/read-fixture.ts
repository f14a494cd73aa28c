import { readdirSync, readFileSync } from 'node:fs';
import { type ImportOptions, type ImportResult, importFile } from '../src/index.ts';

const folder = new URL('./fixtures/', import.meta.url);

export const fixtureNames: readonly string[] = readdirSync(folder)
  .filter((name) => !name.startsWith('expected'))
  .sort();

export const fixtureText = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** Answers and files that do not say when they were made. */
const WITHOUT_TIME =
  /^(mercadolibre|shopee|[a-z-]+-(?:health|standards|service|scorecard)-page|aliexpress-orders\.order-details)/;
export const AS_OF = '2026-11-20T08:00:00Z';

const optionsFor = (name: string): ImportOptions => (WITHOUT_TIME.test(name) ? { asOf: AS_OF } : {});

export const importFixture = (name: string, options: ImportOptions = {}): ImportResult =>
  importFile(fixtureText(name), { ...optionsFor(name), ...options });
