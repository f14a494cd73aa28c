import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const main = at('src/run-process.ts');
const worker = at('src/batch/batch-worker.ts');
/** What a score for people loads besides `main`. */
const scoreForPeople = [
  'src/commands/score.ts',
  '../report/src/formats/pretty/format-pretty.ts',
  '../report/src/words/en/index.ts',
].map(at);
/** The pool looks for its half of a thread under this name beside itself. */
const poolWorker = fileURLToPath(
  new URL('./dist/entry/worker.js', import.meta.resolve('tinypool/package.json')),
);

const isCore = (id) => /[\\/]core[\\/]src[\\/]/.test(id);
const DATA = /[\\/]rules-data[\\/]dist[\\/]data\.json$/;
/** The dataset as written without the shared parts of guides and without the checks of appeals: both have modules of their own. */
const withoutUnusedData = {
  name: 'without-unused-data',
  load: (id) => {
    if (!DATA.test(id)) return null;
    const { guide: _, appeal: __, ...used } = JSON.parse(readFileSync(id, 'utf8'));
    return { code: JSON.stringify(used), moduleType: 'json' };
  },
};
/** Leaves out what is loaded on demand. */
const withoutDynamicImports = {
  name: 'without-dynamic-imports',
  resolveDynamicImport: (id) => ({ id: String(id), external: true }),
};

/** Everything is bundled, libraries too; minified without shortening names, for the stack traces in reports of bugs. */
const open = (input, ...plugins) =>
  rolldown({
    input,
    cwd: at(''),
    platform: 'node',
    external: [/^node:/],
    // The `main` of jsonc-parser is UMD, which no bundler can follow.
    resolve: { mainFields: ['module', 'main'] },
    tsconfig: at('tsconfig.json'),
    checks: { ineffectiveDynamicImport: false },
    preserveEntrySignatures: 'allow-extension',
    plugins: [withoutUnusedData, ...plugins],
  });
const format = { format: 'esm', minify: { compress: true, mangle: false, codegen: true } };

/** Files of which something is used at the start of an entry. */
async function usedBy(...entries) {
  const bundle = await open(entries, withoutDynamicImports);
  const { output } = await bundle.generate(format);
  return new Set(output.flatMap(({ modules = {} }) => Object.keys(modules)));
}

/**
 * The program. Each command and each language is loaded on demand; what every score loads is two files, since each further
 * one costs a start half a millisecond. The threads of `batch` load only the one that they share with it.
 */
async function buildProgram() {
  const ofScore = await usedBy(main, ...scoreForPeople);
  const ofWorker = await usedBy(worker);
  const bundle = await open({
    main,
    'batch-worker': worker,
    'entry/worker': poolWorker,
    'score-worker': at('../tables/src/score/score-worker.ts'),
  });
  const { output } = await bundle.write({
    ...format,
    dir: at('dist'),
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        {
          name: 'core',
          test: (id) => (ofScore.has(id) && ofWorker.has(id)) || (isCore(id) && ofWorker.has(id)),
        },
        { name: 'score', test: (id) => ofScore.has(id) },
      ],
    },
  });
  // A thread would run `main` before the modules that `main` uses.
  const shared = output.find(({ name }) => name === 'core');
  if (shared.imports.includes('main.js')) throw new Error(`${shared.fileName} imports main.js`);
}

/** What the package holds besides its code: the schema of the configuration file and the man page. */
async function writePackageFiles() {
  const file = at('dist/package-files.js');
  const bundle = await open({ 'package-files': at('src/package-files.ts') }, withoutDynamicImports);
  await bundle.write({ ...format, file });
  const { packageFiles } = await import(pathToFileURL(file).href);
  rmSync(file);
  for (const [name, text] of Object.entries(packageFiles())) writeFileSync(at(name), text);
}

rmSync(at('dist'), { recursive: true, force: true });
await buildProgram();
// What `risk-check sql` prints, read when it runs.
copyFileSync(fileURLToPath(import.meta.resolve('@risk-check/core/udf')), at('dist/udf.js'));
await writePackageFiles();
