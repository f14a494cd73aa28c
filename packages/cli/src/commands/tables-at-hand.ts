import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OwnProblem } from '@risk-check/report/problems';
import { type Duckdb, type Mapping, readMapping, type TableProblem, TablesError } from '@risk-check/tables';
import { CliError, usageError } from '../errors/cli-error.ts';
import { readJson } from '../files/read-input.ts';
import type { Io } from '../process/io.ts';

/** A mapping as it stands in a file, and what runs it. */
export interface TablesAtHand {
  readonly mapping: Mapping;
  readonly folder: string;
  readonly duckdb: Duckdb;
}

/** @throws {CliError} When the mapping is not to be read, or DuckDB is not installed. */
export async function openMapping(name: string, io: Io): Promise<TablesAtHand> {
  const { mapping, problems } = readMapping((await readJson(name, io)).value);
  if (!mapping) throw mappingError(name, problems);
  const duckdb = loadPackage('@duckdb/node-api', io) as Duckdb | null;
  if (!duckdb) throw needsPackage('@duckdb/node-api', '--tables');
  return { mapping, folder: dirname(resolve(io.cwd, name)), duckdb };
}

export const needsPackage = (name: string, what: string): CliError =>
  usageError({ code: 'needs-package', args: { name, what } });

/** A package that is no dependency, from beside this one or from where the command is run; null where it is not there. */
export function loadPackage(name: string, { cwd }: Io): unknown {
  for (const from of [import.meta.url, pathToFileURL(join(cwd, 'package.json')).href]) {
    const require = createRequire(from);
    try {
      require.resolve(name);
    } catch {
      continue;
    }
    // Not `import()`, which first reads all files of a CommonJS package for the names that they export: a quarter of a second.
    return require(name);
  }
  return null;
}

export const mappingError = (file: string, problems: readonly TableProblem[]): CliError => {
  const memory = problems.filter(({ path }) => path === OF_OPTION);
  if (memory.length > 0) return usageError(...memory.map(checkProblem({ path: `--${OF_OPTION}` })));
  return new CliError(
    'INVALID_TABLES',
    file,
    problems.map((problem) => checkProblem({ file, path: problem.path })(problem)),
  );
};

/** No part of a mapping: it is given with the run. */
const OF_OPTION = 'memory';

const checkProblem =
  (place: Pick<OwnProblem, 'path'> & { readonly file?: string }) =>
  ({ code, message }: TableProblem): OwnProblem => ({
    ...place,
    code: 'table-check',
    args: { check: code, message },
  });

/** What a mapping was refused for, as the command line says it. */
export async function sayingProblems<T>(file: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw error instanceof TablesError ? mappingError(file, error.problems) : error;
  }
}
