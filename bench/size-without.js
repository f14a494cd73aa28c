import { access, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './bundle.js';

const source = `${root}packages/core/src/`;

/** Parts of `scoreAccount`, files or folders of core's source, that one could think of doing without. */
export const PARTS = {
  'the rarer constructs (ledgers, runs, calendars, picked items, choices, totals)': [
    'evaluate/ledger.ts',
    'evaluate/run.ts',
    'evaluate/picked-items.ts',
    'evaluate/choose.ts',
    'evaluate/total.ts',
    'evaluate/calendar.ts',
  ],
  'checking rulesets': ['ruleset/parse-ruleset.ts', 'compile/check-precedence.ts'],
  'saying what is wrong with an input': [
    'form/describe-problems.ts',
    'issues/issue-words.ts',
    'account/check-against-ruleset.ts',
  ],
  'findings, headroom and warnings': ['report/'],
};

/** Gzipped bytes of `scoreAccount` with everything these files export made empty: what would be left could not run. */
export async function sizeWithout(parts) {
  // One that was renamed would be left in.
  for (const part of parts) await access(`${source}${part}`);
  const emptyParts = {
    name: 'empty-parts',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const name = path.slice(source.length).replaceAll('\\', '/');
        const part = parts.find((one) => name === one || (one.endsWith('/') && name.startsWith(one)));
        if (part === undefined) return null;
        const names = (await readFile(path, 'utf8')).matchAll(/^export (?:function|const|class) (\w+)/gm);
        const contents = Array.from(names, ([, one]) => `export const ${one} = () => {};`).join('\n');
        return { contents, loader: 'ts' };
      });
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: "export { scoreAccount } from './score/score-account.ts'", resolveDir: source },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    plugins: [emptyParts],
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}
