import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Imports and re-exports of names, those of types alone left out. */
const IMPORTS = /^import \{([^}]*)\} from '([^']+)';/gm;
const EXPORTS = /^export \{([^}]*)\} from '(\.[^']+)';/gm;

/**
 * Lets imports from an entry name the files behind it: a bundler that splits puts every file behind an entry into each
 * chunk that imports one name of it.
 *
 * @param {Readonly<Record<string, string>>} entries Paths of sources by the name they are imported under.
 * @param {RegExp} filter Of the files that import them.
 * @returns {import('esbuild').Plugin}
 */
export const pastBarrels = (entries, filter) => ({
  name: 'past-barrels',
  setup: ({ onLoad }) => {
    const homes = new Map(Object.entries(entries).map(([name, path]) => [name, homesOf(path)]));
    onLoad({ filter }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(IMPORTS, (line, names, from) => {
        const home = homes.get(from);
        return home
          ? namesOf(names)
              .map((one) => {
                const file = home.get(one.split(' as ')[0] ?? '');
                return `import { ${one} } from '${file ?? from}';`;
              })
              .join(' ')
          : line;
      }),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }));
  },
});

/** The file of each name that an entry exports. @param {string} path */
const homesOf = (path) =>
  new Map(
    [...readFileSync(path, 'utf8').matchAll(EXPORTS)].flatMap(([, names = '', from = '']) =>
      namesOf(names).map(
        (one) => /** @type {const} */ ([one.split(' as ').at(-1) ?? '', resolve(dirname(path), from)]),
      ),
    ),
  );

/** Values of a list of names; what is imported as another name keeps both. @param {string} list */
const namesOf = (list) =>
  list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('type '));
