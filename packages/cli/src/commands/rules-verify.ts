import { digest as ownDigest } from '@risk-check/rules-data';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { ownData } from '../dataset/own-data.ts';
import { findInPackage, OWN, readPublishedData } from '../dataset/read-published-data.ts';
import { type DatasetManifest, type Verification, verifyDataset } from '../dataset/verify-dataset.ts';
import { CliError } from '../errors/cli-error.ts';
import { isObject } from '../files/is-object.ts';
import { readBytes } from '../files/read-bytes.ts';
import { readJson } from '../files/read-input.ts';
import { EXIT } from '../process/exit-codes.ts';
import type { Io } from '../process/io.ts';
import { raiseExitCode, type Session } from '../process/session.ts';
import { formatVerification } from './format-verification.ts';
import type { RulesAnswer } from './rules-answer.ts';

interface VerifyFlags extends CommonFlags {
  readonly digest?: string;
}

/** What `rules verify` found, and how it stands to what was expected. */
export interface VerifyResult extends Verification {
  readonly where: string;
  /** The digest that was to be found, null when none was named. */
  readonly expected: string | null;
  /** Whether it is the dataset this risk-check was built with. */
  readonly isOwn: boolean;
}

/** `risk-check rules verify [FOLDER]`: whether a copy of the dataset is whole and unchanged; without a folder, our own. */
export async function rulesVerify(
  [where = OWN]: readonly string[],
  flags: VerifyFlags,
  session: Session,
): Promise<RulesAnswer> {
  const { io, words } = session;
  const verification = where === OWN ? await verifyOwn() : await verifyFolder(where, io);
  const expected = flags.digest ?? null;
  const result: VerifyResult = {
    ...verification,
    ok: verification.ok && (expected === null || expected === verification.digest),
    where,
    expected,
    isOwn: verification.digest === ownDigest,
  };
  if (!result.ok) raiseExitCode(session, EXIT.atLimit);
  return { json: result, pretty: (layout) => formatVerification(result, words, layout) };
}

async function verifyOwn(): Promise<Verification> {
  const data = await ownData();
  return verifyDataset({ datasetVersion: data.datasetVersion, digest: ownDigest, files: {} }, data, null);
}

async function verifyFolder(folder: string, io: Io): Promise<Verification> {
  const path = await findInPackage(folder, 'manifest.json', io);
  if (path === null) throw new CliError('INVALID_DATASET', folder, [{ code: 'no-manifest', args: {} }]);
  const { value: manifest } = await readJson(path, io);
  if (!isManifest(manifest))
    throw new CliError('INVALID_DATASET', path, [{ code: 'not-a-manifest', args: {} }]);
  const dist = path.slice(0, -'/manifest.json'.length);
  const files = new Map<string, Uint8Array>();
  await readFolderDeep(dist, '', io, files);
  files.delete('manifest.json');
  return verifyDataset(manifest, await readPublishedData(dist, io), files);
}

/** Every file below a folder, by its path from there with forward slashes. */
async function readFolderDeep(
  path: string,
  prefix: string,
  io: Io,
  files: Map<string, Uint8Array>,
): Promise<void> {
  for (const { name, isFolder } of await io.listFolder(path)) {
    if (isFolder) await readFolderDeep(`${path}/${name}`, `${prefix}${name}/`, io, files);
    else files.set(prefix + name, await readBytes(`${path}/${name}`, io));
  }
}

function isManifest(value: unknown): value is DatasetManifest {
  const { datasetVersion, digest, files } = (value ?? {}) as Partial<Record<keyof DatasetManifest, unknown>>;
  return typeof datasetVersion === 'string' && typeof digest === 'string' && isObject(files);
}
