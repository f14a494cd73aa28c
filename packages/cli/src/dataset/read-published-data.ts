import { CliError } from '../errors/cli-error.ts';
import { readJson } from '../files/read-input.ts';
import type { Io } from '../process/io.ts';
import { ownData, type PublishedData } from './own-data.ts';

/** The name of the dataset that this risk-check was built with. */
export const OWN = 'own';

/** A version of the dataset: `own`, a `data.json`, or a folder of the package that holds one. */
export async function readPublishedData(where: string, io: Io): Promise<PublishedData> {
  if (where === OWN) return ownData();
  const path = (await findInPackage(where, 'data.json', io)) ?? where;
  const { value } = await readJson(path, io);
  if (isPublishedData(value)) return value;
  throw new CliError('INVALID_DATASET', path, [{ code: 'not-a-dataset', args: {} }]);
}

/** Where a file of the package lies: in the folder itself, or in its `dist`; null when in neither. */
export async function findInPackage(folder: string, name: string, io: Io): Promise<string | null> {
  if ((await io.kindOf(folder)) !== 'folder') return null;
  const base = folder.replace(/[\\/]+$/, '') || folder;
  for (const path of [`${base}/${name}`, `${base}/dist/${name}`]) {
    if ((await io.kindOf(path)) === 'file') return path;
  }
  return null;
}

function isPublishedData(value: unknown): value is PublishedData {
  const { datasetVersion, digest, rulesets } = (value ?? {}) as Partial<Record<keyof PublishedData, unknown>>;
  return typeof datasetVersion === 'string' && typeof digest === 'string' && Array.isArray(rulesets);
}
