import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadWords } from '@risk-check/report/words';
import { build, transform } from 'esbuild';
import { pastBarrels } from '../../../scripts/past-barrels.js';
import { withoutWords } from '../../../scripts/without-words.js';
import { WHOLE_LANGUAGES } from '../../languages.js';

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
/** @param {string} path */
const ofPackages = (path) => fileURLToPath(new URL(`../../../packages/${path}`, import.meta.url));

/** Words of commands that the page does not have: nothing here asks for them. */
const withoutTerminalWords = withoutWords(
  /[\\/]words[\\/][a-z]{2}[\\/](badge|batch|case|doctor|house-rules|import-frame|rules-at-hand|tables|terminal-[a-z]+|trace|track)\.ts$/,
);

/** English words of documents, exports, ways back, the dialogue and its screens, which every whole language writes anew: its page does not carry both. */
const withoutEnglishTwins = withoutWords(
  /[\\/]words[\\/]en[\\/](dialogue|document|first-screen|import|recover-screen|recovery)\.ts$/,
);

const pastCore = pastBarrels(
  { '@risk-check/core': ofPackages('core/src/index.ts') },
  /[\\/](?:playground|packages[\\/]report)[\\/]src[\\/].*\.tsx?$/,
);

/**
 * Of the descriptions of packages only what `versions.ts` reads: the rest is about building them.
 *
 * @type {import('esbuild').Plugin}
 */
const packagesInShort = {
  name: 'packages-in-short',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => {
      const { version, homepage, bugs } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify({ version, homepage, bugs }), loader: 'json' };
    }),
};

/**
 * Of the formats of exports all but where their layout and guarantees are documented, which the page doesn't show.
 *
 * @type {import('esbuild').Plugin}
 */
const formatsInShort = {
  name: 'formats-in-short',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]import[\\/]src[\\/]formats[\\/][a-z0-9-]+\.json$/ }, ({ path }) => {
      const unread = new Set(['$schema', 'layout', 'getIt', 'read', 'documented']);
      const { page, table, ...head } = JSON.parse(readFileSync(path, 'utf8'));
      const short = JSON.stringify(head, (key, value) => (unread.has(key) ? undefined : value));
      return { contents: JSON.stringify({ ...JSON.parse(short), page, table }), loader: 'json' };
    }),
};

/**
 * Of the rules in other languages only those in the language of the page: a name of a file for each of the others would weigh
 * as much as the question that is asked first.
 *
 * @param {string} language
 * @returns {import('esbuild').Plugin}
 */
const onlyInLanguage = (language) => ({
  name: 'only-in-language',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]rules-data[\\/]dist[\\/]index\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        /(\w\w): \{ load: \(\) => import\("[^"]+"\), loadGuide: \(\) => import\("[^"]+"\) \},? ?/g,
        (loaders, code) => (code === language ? loaders : ''),
      ),
    })),
});

/**
 * The scripts of entries, and the parts that they load later: the workbench, and each ruleset when its account is chosen.
 * Names hold a hash of the content, so that a host may cache them for ever.
 *
 * @param {readonly string[]} entries Paths in this folder.
 * @returns {Promise<{ name: string, text: string, entry: string | null, isData: boolean, isParser: boolean, needs: readonly string[], later: readonly string[] }[]>} `entry`: of which it is the script. `isData`: of the dataset alone. `isParser`: begins what few files need. `needs`: what it imports at once, `later` when it is asked for.
 */
export async function bundle(entries) {
  const { outputFiles, metafile } = await build({
    entryPoints: entries.map(here),
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    outdir: OUT,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    // jsonc-parser's `main` is UMD, which no bundler can follow.
    mainFields: ['module', 'main'],
    conditions: ['browser', 'module', 'import'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [
      withoutTerminalWords,
      packagesInShort,
      formatsInShort,
      onlyInLanguage(languageOf(entries)),
      ...(entries.some((entry) => ANEW.test(entry)) ? [withoutEnglishTwins] : []),
      pastCore,
    ],
    // Else each letter that is not Latin is written as six.
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const described = new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]),
  );
  return outputFiles.map(({ path, text }) => {
    const name = basename(path);
    const { entryPoint, imports = [], inputs = {} } = described.get(name) ?? {};
    return {
      name,
      text,
      entry: entries.find((entry) => entryPoint?.endsWith(entry)) ?? null,
      isData: Object.keys(inputs).every((path) => path.includes('rules-data/dist/')),
      isParser: PARSER.test(entryPoint ?? ''),
      needs: imports.filter(({ kind }) => kind === 'import-statement').map((one) => basename(one.path)),
      later: imports.filter(({ kind }) => kind === 'dynamic-import').map((one) => basename(one.path)),
    };
  });
}

/** Of scripts such as `src/main.de.tsx`. @param {readonly string[]} entries */
const languageOf = ([entry = '']) => /\.([a-z]{2})\.tsx?$/.exec(entry)?.[1] ?? 'en';

/** The script of a whole language other than English. */
const ANEW = new RegExp(
  `\\bmain\\.(?:${WHOLE_LANGUAGES.map(({ code }) => code)
    .filter((code) => code !== 'en')
    .join('|')})\\.`,
);

/** What loads the parsers of workbooks, archives and mails. */
const PARSER = /[\\/]read-(?:mails|packed)\.ts$/;

/** Nothing is written there: it only gives the files their names. */
const OUT = join(tmpdir(), 'playground');

/** What a TypeScript file exports. @param {string} path */
async function importSource(path) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format: 'esm' });
  const source = Buffer.from(outputFiles[0]?.text ?? '').toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}

/** The words of the page itself, and those that it shares with reports. @param {string} code @returns {Promise<{ frame: { check: { about: string } }, words: import('@risk-check/report/words').Words }>} */
export async function wordsOfPage(code) {
  const whole = WHOLE_LANGUAGES.find((language) => language.code === code);
  if (!whole) return (await importSource(here(`src/begun/${code}.ts`)))[code];
  const [{ [code]: frame }, words] = await Promise.all([
    importSource(here(`src/frame/${code}.ts`)),
    loadWords(whole.code),
  ]);
  return { frame, words };
}

/** The style of the HTML report, and what the playground needs beyond it. */
export async function bundleStyle() {
  const { PAGE_STYLE } = await importSource(ofPackages('report/src/formats/html/page-style.ts'));
  const own = ['playground', 'check'].map((name) => readFileSync(here(`styles/${name}.css`), 'utf8'));
  return (
    await transform([withTheme(PAGE_STYLE), ...own.map(withTheme)].join('\n'), {
      loader: 'css',
      minify: true,
    })
  ).code;
}

/**
 * Colours that follow the system follow the choice on the site, too: `data-theme` on the root, which a script sets.
 *
 * @param {string} style
 */
function withTheme(style) {
  const dark = [
    ...style.matchAll(/@media (?:screen and )?\(prefers-color-scheme: ?dark\) ?\{\s*:root ?\{([^}]*)\}/g),
  ].map(([, rules]) => rules);
  const light = [...style.matchAll(/^:root ?\{([^}]*)\}/gm)].map(([, rules]) => rules);
  return [
    style,
    // On paper the colours of paper hold.
    ...light.map((rules) => `@media screen{:root[data-theme="light"]{${rules};color-scheme:light}}`),
    ...dark.map((rules) => `@media screen{:root[data-theme="dark"]{${rules};color-scheme:dark}}`),
  ].join('\n');
}
