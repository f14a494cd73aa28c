import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, resolve } from 'node:path';
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
  const duckdb = loadPackage('@duckdb/node-api') as Duckdb | null;
  if (!duckdb) throw needsPackage('@duckdb/node-api', '--tables');
  return { mapping, folder: dirname(resolve(io.cwd, name)), duckdb };
}

export const needsPackage = (name: string, what: string): CliError =>
  usageError({ code: 'needs-package', args: { name, what } });

/**
 * An optional package, from where this program is installed or from an absolute folder in NODE_PATH; null where it is missing.
 * Never from the working folder, which may be a stranger's: a relative folder in NODE_PATH would be part of it.
 */
export function loadPackage(name: string): unknown {
  const require = createRequire(import.meta.url);
  const folder = require.resolve
    .paths(name)
    ?.find((path) => isAbsolute(path) && existsSync(join(path, name, 'package.json')));
  // Not `import()`, which first reads all files of a CommonJS package for the names that they export: a quarter of a second.
  return folder === undefined ? null : require(join(folder, name));
}

export const mappingError = (file: string, problems: readonly TableProblem[]): CliError => {
  const written = problems.filter(({ code }) => code === 'output-is-input');
  if (written.length > 0)
    return usageError(
      ...written.map(
        ({ message }): OwnProblem => ({
          code: 'output-is-input',
          args: { option: '--output', value: message },
        }),
      ),
    );
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
