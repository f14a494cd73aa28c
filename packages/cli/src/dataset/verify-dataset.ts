import { fromDataJson } from '../../../rules-data/dataset/from-data-json.js';
import { buildRuleset } from '../../../rules-data/scripts/build-ruleset.js';
import { canonicalJson, sha256 } from '../../../rules-data/scripts/digest.js';
import { moduleText } from '../../../rules-data/scripts/module-text.js';
import type { PublishedData } from './own-data.ts';

/** The manifest a release of rules-data carries: sha256 of every file but itself. */
export interface DatasetManifest {
  readonly datasetVersion: string;
  /** Over the digests of all rulesets; what `digest` of a report's ruleset leads to. */
  readonly digest: string;
  readonly files: Readonly<Record<string, string>>;
}

export interface Verification {
  readonly ok: boolean;
  readonly datasetVersion: string;
  readonly digest: string;
  /** Files compared with the manifest; 0 for the dataset inside risk-check, which has none. */
  readonly files: number;
  readonly rulesets: number;
  /** In the manifest, but not there. */
  readonly missing: readonly string[];
  /** There, but with other bytes. */
  readonly changed: readonly string[];
  /** There, but not in the manifest. */
  readonly added: readonly string[];
  /** Rulesets whose content has another digest than they say; `dataset` for the digest of all. */
  readonly digests: readonly string[];
}

/**
 * Checks a copy of the dataset against its manifest and its own digests. Nothing of the copy is run: the modules that
 * scoring loads are written again from `data.json` and compared as text, so that the one digest stands for all of them.
 *
 * @param files - Every file of the package's `dist` by its path with forward slashes, the manifest left out; null to
 *   check only the rulesets.
 */
export function verifyDataset(
  manifest: DatasetManifest,
  data: PublishedData,
  files: ReadonlyMap<string, Uint8Array> | null,
): Verification {
  const expected = files === null ? [] : Object.entries(manifest.files);
  const missing = expected.filter(([name]) => !files?.has(name)).map(([name]) => name);
  const changed = new Set<string>();
  for (const [name, digest] of expected) {
    const content = files?.get(name);
    if (content !== undefined && sha256(content) !== digest) changed.add(name);
  }
  const { common, rulesets } = fromDataJson(data);
  const built = rulesets.map((written) => buildRuleset(written, common));
  for (const ruleset of built) {
    const name = `${ruleset.id.replace('.', '/')}.js`;
    const content = files?.get(name);
    if (content !== undefined && sha256(content) !== sha256(moduleText(ruleset))) changed.add(name);
  }
  const added = [...(files?.keys() ?? [])].filter((name) => !Object.hasOwn(manifest.files, name));
  const claimed = new Map(data.rulesets.map(({ id, digest }) => [id, digest]));
  const digests: string[] = built.filter(({ id, digest }) => claimed.get(id) !== digest).map(({ id }) => id);
  const whole = sha256(canonicalJson(built.map(({ digest }) => digest)));
  if (whole !== manifest.digest || data.digest !== manifest.digest) digests.push('dataset');
  return {
    ok: missing.length + changed.size + added.length + digests.length === 0,
    datasetVersion: manifest.datasetVersion,
    digest: manifest.digest,
    files: expected.length,
    rulesets: built.length,
    missing: missing.sort(),
    changed: [...changed].sort(),
    added: added.sort(),
    digests,
  };
}
