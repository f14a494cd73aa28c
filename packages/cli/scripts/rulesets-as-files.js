import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Platform and role of a module of rules-data that holds a ruleset. */
const RULESET = /[\\/]rules-data[\\/]dist[\\/]([a-z0-9-]+)[\\/]([a-z0-9-]+)\.js$/;

/**
 * Puts each ruleset that a bundle holds into a JSON file beside it, `rulesets/<platform>/<role>.json`, and has the bundle
 * read it from there: so the short way of the usual run reads the same file without the loader of modules.
 *
 * @param {string} folder - Where the bundle goes.
 * @returns {import('esbuild').Plugin}
 */
export const rulesetsAsFiles = (folder) => ({
  name: 'rulesets-as-files',
  setup: ({ onLoad }) =>
    onLoad({ filter: RULESET }, async ({ path }) => {
      const [, platform = '', role = ''] = RULESET.exec(path) ?? [];
      const { default: ruleset } = await import(pathToFileURL(path).href);
      if (ruleset?.id !== `${platform}.${role}`) return undefined;
      const file = `rulesets/${platform}/${role}.json`;
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), JSON.stringify(ruleset));
      const address = `new URL(${JSON.stringify(`./${file}`)}, import.meta.url)`;
      return {
        contents: `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${address}, 'utf8'));\n`,
      };
    }),
});
