/** @import { Check } from '../check-types.js' */

const PARTS = ['_actions.json', '_metrics.json', '_ruleset.json', '_sources.json', 'NOT-INCLUDED.md'];

/** What a folder may hold besides. */
const OPTIONAL = ['_guide.json'];
/** One for each language that the ruleset is translated to. */
const TRANSLATION = /^_translation\.[a-z]{2}\.json$/;

/** @type {Check} */
export const fileSet = {
  code: 'file-set',
  scope: 'dataset',
  about: "A ruleset's folder lacks one of its files, or holds one that nothing reads.",
  wayOut: `Every folder rules/<platform>/<role> has ${PARTS.join(', ')} and one kebab-case file per rule.`,
  run({ files }, report) {
    const folders = new Set(
      [...files.keys()]
        .filter((path) => path.startsWith('rules/'))
        .map((path) => path.slice(0, path.lastIndexOf('/'))),
    );
    for (const folder of folders) {
      for (const name of PARTS)
        if (!files.has(`${folder}/${name}`)) report(`${folder}/${name}`, [], `${folder} has no ${name}`);
    }
    for (const path of files.keys()) {
      if (!path.startsWith('rules/')) continue;
      const name = path.slice(path.lastIndexOf('/') + 1);
      const isPart = PARTS.includes(name) || OPTIONAL.includes(name) || TRANSLATION.test(name);
      if (!isPart && !/^[a-z0-9]+(-[a-z0-9]+)*\.json$/.test(name)) report(path, [], `nothing reads ${name}`);
    }
  },
};
