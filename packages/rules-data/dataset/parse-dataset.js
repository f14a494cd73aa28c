/**
 * @typedef {{ path: string, text: string, data: any, error: string | null }} DataFile
 * @typedef {{ id: string, platform: string, role: string, folder: string, head: any, metrics: Record<string, any>,
 *   sources: Record<string, any>, actions: Record<string, any>, rules: any[], guide: any, files: Map<string, DataFile> }} Written
 *   One ruleset as written; `rules` are without `$schema`, in the order of their files.
 * @typedef {{ files: Map<string, DataFile>, rulesets: Written[], common: any, ids: Record<string, string>,
 *   tombstones: { moved: Record<string, any>, split: Record<string, any>, withdrawn: Record<string, any> },
 *   corrections: any[] }} Dataset
 */

/**
 * The dataset from its files. Broken JSON is kept as the file's `error`, so that lint can say where.
 * @param {Map<string, string>} texts - As `readFolder` or `readGit` give them.
 * @param {string} [site]
 * @returns {Dataset}
 */
export function parseDataset(texts, site = '') {
  /** @type {Map<string, DataFile>} */
  const files = new Map();
  for (const [path, text] of texts) files.set(path, { path, text, ...parse(path, text) });
  const top = (/** @type {string} */ name) => files.get(name)?.data ?? {};
  const { $schema, ...scoring } = top('scoring.json');
  const { schemaVersion, minCoreVersion, date } = top('dataset.json');
  const { moved = {}, split = {}, withdrawn = {} } = top('tombstones.json');
  return {
    files,
    rulesets: rulesetFolders(files).map((folder) => readRuleset(folder, files)),
    common: {
      schemaVersion,
      minCoreVersion,
      datasetVersion: top('package.json').version ?? '0.0.0',
      datasetDate: date,
      site,
      scoring,
    },
    ids: top('ids.lock.json').ids ?? {},
    tombstones: { moved, split, withdrawn },
    corrections: top('corrections.json').corrections ?? [],
  };
}

/** @param {string} path @param {string} text @returns {{ data: any, error: string | null }} */
function parse(path, text) {
  if (!path.endsWith('.json')) return { data: null, error: null };
  try {
    return { data: JSON.parse(text), error: null };
  } catch (error) {
    return { data: null, error: /** @type {Error} */ (error).message };
  }
}

/** @param {Map<string, DataFile>} files */
function rulesetFolders(files) {
  const folders = new Set(
    [...files.keys()]
      .filter((path) => path.startsWith('rules/'))
      .map((path) => path.slice(0, path.lastIndexOf('/'))),
  );
  return [...folders].filter((folder) => files.get(`${folder}/_ruleset.json`)?.data).sort();
}

/** @param {string} folder @param {Map<string, DataFile>} all @returns {Written} */
function readRuleset(folder, all) {
  const [, platform = '', role = ''] = folder.split('/');
  const files = new Map([...all].filter(([path]) => path.slice(0, path.lastIndexOf('/')) === folder));
  const part = (/** @type {string} */ name) => files.get(`${folder}/_${name}.json`)?.data?.[name] ?? {};
  const { $schema, ...head } = files.get(`${folder}/_ruleset.json`)?.data ?? {};
  const rules = ruleFiles(folder, files).map(({ data: { $schema: _schema, ...rule } }) => rule);
  return {
    id: `${platform}.${role}`,
    platform,
    role,
    folder,
    head,
    metrics: part('metrics'),
    sources: part('sources'),
    actions: part('actions'),
    rules,
    guide: files.get(`${folder}/_guide.json`)?.data ?? null,
    files,
  };
}

/**
 * The rule files of a ruleset that can be read, in code unit order.
 * @param {string} folder @param {Map<string, DataFile>} files
 */
function ruleFiles(folder, files) {
  return [...files.values()]
    .filter(
      ({ path, data }) =>
        path.endsWith('.json') &&
        !path.startsWith(`${folder}/_`) &&
        data !== null &&
        typeof data === 'object',
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
