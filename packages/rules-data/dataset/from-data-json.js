/** @import { Dataset } from './parse-dataset.js' */

/**
 * The dataset from a published `data.json`, which holds everything as written.
 * @param {any} data
 * @returns {Dataset}
 */
export function fromDataJson({
  rulesets,
  schemaVersion,
  minCoreVersion,
  datasetVersion,
  datasetDate,
  scoring,
  moved = {},
  split = {},
  withdrawn = {},
  corrections = [],
}) {
  return {
    files: new Map(),
    cases: [],
    common: {
      schemaVersion,
      minCoreVersion,
      datasetVersion,
      datasetDate,
      site: rulesets[0]?.site ?? '',
      scoring,
    },
    rulesets: rulesets.map(
      (
        /** @type {any} */ {
          metrics,
          sources,
          actions,
          rules,
          guide = null,
          topics = null,
          digest: _digest,
          site: _site,
          ...head
        },
      ) => ({
        id: head.id,
        platform: head.platform,
        role: head.role,
        folder: `rules/${head.platform}/${head.role}`,
        head,
        metrics,
        sources,
        actions,
        rules,
        guide,
        topics,
        metricExamples: [],
        compiledFiles: new Map(),
        files: new Map(),
      }),
    ),
    ids: {},
    tombstones: { moved, split, withdrawn },
    corrections,
  };
}
