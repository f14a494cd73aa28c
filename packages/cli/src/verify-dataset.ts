/** The manifest a release of rules-data carries: sha256 of every file but itself. */
interface DatasetManifest {
  readonly datasetVersion: string;
  /** Over the digests of all rulesets; what `digest` of a report's ruleset leads to. */
  readonly digest: string;
  readonly files: Readonly<Record<string, string>>;
}

export interface Verification {
  readonly ok: boolean;
  readonly datasetVersion: string;
  readonly digest: string;
  readonly checked: number;
  /** In the manifest, but not there. */
  readonly missing: readonly string[];
  /** There, but with other bytes. */
  readonly changed: readonly string[];
  /** There, but not in the manifest. */
  readonly added: readonly string[];
  /** Rulesets whose content has another digest than they say; `dataset` for the digest of all. */
  readonly digests: readonly string[];
}

interface DatasetParts {
  readonly manifest: DatasetManifest;
  /** Every file of the package's `dist` by its path with forward slashes, the manifest left out. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Built rulesets in the order of the index, as their modules export them. */
  readonly rulesets: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Checks a copy of the dataset against its manifest and its own digests.
 *
 * @param sha256 - Lower-case hex digest of bytes or of a text in UTF-8; handed in, so that this works in a browser too.
 */
export function verifyDataset(
  { manifest, files, rulesets }: DatasetParts,
  sha256: (content: Uint8Array | string) => string,
): Verification {
  const expected = Object.entries(manifest.files);
  const missing = expected.filter(([name]) => !files.has(name)).map(([name]) => name);
  const changed = expected
    .filter(([name, digest]) => {
      const content = files.get(name);
      return content !== undefined && `sha256:${sha256(content)}` !== digest;
    })
    .map(([name]) => name);
  const added = [...files.keys()].filter((name) => !Object.hasOwn(manifest.files, name));
  const digests = rulesets
    .filter(({ digest, ...content }) => digest !== `sha256:${sha256(canonicalJson(content))}`)
    .map(({ id }) => String(id));
  const whole = `sha256:${sha256(canonicalJson(rulesets.map(({ digest }) => digest)))}`;
  if (whole !== manifest.digest) digests.push('dataset');
  return {
    ok: [missing, changed, added, digests].every(({ length }) => length === 0),
    datasetVersion: manifest.datasetVersion,
    digest: manifest.digest,
    checked: expected.length,
    missing: missing.sort(),
    changed: changed.sort(),
    added: added.sort(),
    digests,
  };
}

/** JSON with sorted keys: what a digest is taken of, whatever order a file has. */
function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}
