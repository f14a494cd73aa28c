/** @import { Check } from '../check-types.js' */

const PARTS = ['_actions.json', '_metrics.json', '_ruleset.json', '_sources.json', 'NOT-INCLUDED.md'];

/** What a folder may hold besides. */
const OPTIONAL = ['_guide.json', '_topics.json', '_examples.json', '_metrics.examples.json'];
/** One for each language that the ruleset is translated to. */
const TRANSLATION = /^_translation\.[a-z]{2}\.json$/;

/** A file of a ruleset's folder, and that folder. */
const FOLDER = /^(rules\/[^/]+\/[^/]+)\/[^/]+$/;

/** @type {Check} */
export const fileSet = {
  code: 'file-set',
  scope: 'dataset',
  about: "A ruleset's folder lacks one of its files, or holds one that nothing reads.",
  wayOut: `Every folder rules/<platform>/<role> has ${PARTS.join(', ')} and one kebab-case file per rule.`,
  run({ files }, report) {
    const inside = [...files.keys()].filter((path) => path.startsWith('rules/'));
    const folders = new Set(inside.flatMap((path) => FOLDER.exec(path)?.[1] ?? []));
    for (const folder of folders) {
      for (const name of PARTS)
        if (!files.has(`${folder}/${name}`)) report(`${folder}/${name}`, [], `${folder} has no ${name}`);
    }
    for (const path of inside) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const isPart = PARTS.includes(name) || OPTIONAL.includes(name) || TRANSLATION.test(name);
      if (!FOLDER.test(path) || (!isPart && !/^[a-z0-9]+(-[a-z0-9]+)*\.json$/.test(name)))
        report(path, [], `nothing reads ${name}`);
    }
  },
};
