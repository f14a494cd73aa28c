/** The files of the dataset, by their path below `packages/rules-data` with forward slashes. */
const TOP_FILES = new Set([
  'dataset.json',
  'scoring.json',
  'guide-common.json',
  'tombstones.json',
  'corrections.json',
  'ids.lock.json',
  'package.json',
]);

/** @param {string} path - Relative to the package, with forward slashes. */
export function isDatasetFile(path) {
  return (
    TOP_FILES.has(path) ||
    /^appeal\/[a-z]{2}\.json$/.test(path) ||
    /^rules\/[^/]+\/[^/]+\/[^/]+\.(json|md)$/.test(path)
  );
}
