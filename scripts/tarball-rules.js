/** What may be inside each published package; every other file is a mistake. */
export const ALLOWED_FILES = {
  core: [
    /^dist\/(parts\/)?[\w-]+\.js$/,
    // Declarations of the entries, and what they share.
    /^dist\/(columns|index|snapshot|udf|[\w.]+-[\w-]+)\.d\.ts$/,
    /^dist\/(snapshot|report)\.schema\.json$/,
  ],
  import: [/^dist\/[\w-]+\.js$/, /^dist\/(index|archive|files|mail|workbook|[\w.]+-[\w-]+)\.d\.ts$/],
  report: [/^dist\/(words\/)?[\w-]+\.js$/, /^dist\/(element|index)\.d\.ts$/],
  'rules-data': [
    /^dist\/(index|types|rule-language|guide|snapshot)\.d\.ts$/,
    // What all guides import.
    /^dist\/(index|guide-common)\.js$/,
    /^dist\/(find-ruleset|general|notices|translate)(\.d\.ts|\.js)$/,
    // Wordings of messages, by language.
    /^dist\/notices\/[a-z]{2}\.js$/,
    /^dist\/(data|manifest|changes|history)\.json$/,
    /^dist\/schemas\/[\w-]+\.schema\.json$/,
    /^dist\/appeal\/[a-z]{2}\/translations(\.d\.ts|\.js)$/,
    // One folder per platform: rulesets, their guides, and the translations of both.
    /^dist\/[a-z0-9-]+\/[a-z0-9-]+(\/guide)?(\/[a-z]{2})?(\.d\.ts|\.js)$/,
  ],
  cli: [
    /^bin\.js$/,
    /^risk-check\.1$/,
    /^dist\/config\.schema\.json$/,
    /^dist\/[\w.-]+\.js$/,
    /^dist\/entry\/worker\.js$/,
  ],
  mcp: [/^bin\.js$/, /^dist\/[\w.-]+\.js$/],
};

const EVERYWHERE = ['package.json', 'LICENSE', 'README.md', 'CHANGELOG.md'];
const REQUIRED = ['package.json', 'LICENSE', 'README.md'];
/** npm runs these on the machine of whoever installs the package. */
const INSTALL_SCRIPTS = [
  'preinstall',
  'install',
  'postinstall',
  'prepublish',
  'preprepare',
  'prepare',
  'postprepare',
];
const MOST_DEPENDENCIES = {
  core: ['zod', 'date-fns'],
  'rules-data': [],
  import: ['@risk-check/core'],
  report: ['@risk-check/core'],
  cli: 8,
  mcp: [],
};

/** Paths that a manifest promises: `exports`, `bin` and `types`; those with `*` are left out. */
function promisedFiles(manifest) {
  const collect = (value) =>
    typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(collect);
  return [...collect(manifest.exports), ...collect(manifest.bin), ...collect(manifest.types)]
    .map((path) => path.replace(/^\.\//, ''))
    .filter((path) => !path.includes('*'));
}

function dependencyProblems(short, { dependencies = {} }) {
  const names = Object.keys(dependencies);
  const most = MOST_DEPENDENCIES[short];
  if (typeof most === 'number') {
    return names.length > most ? [`has ${names.length} dependencies, at most ${most} are allowed`] : [];
  }
  return names.filter((name) => !most.includes(name)).map((name) => `depends on ${name}: bundle it`);
}

/** What is wrong with a packed package: one sentence each, none when it may be published. */
export function tarballProblems({ short, files, manifest }) {
  const allowed = (path) =>
    EVERYWHERE.includes(path) || ALLOWED_FILES[short].some((pattern) => pattern.test(path));
  const { scripts = {}, bundleDependencies, bundledDependencies } = manifest;
  return [
    ...files
      .filter((path) => !allowed(path))
      .map((path) => `holds ${path}, which scripts/tarball-rules.js does not allow`),
    ...REQUIRED.filter((path) => !files.includes(path)).map((path) => `lacks ${path}`),
    ...promisedFiles(manifest)
      .filter((path) => !files.includes(path))
      .map((path) => `promises ${path}, which is not packed`),
    ...INSTALL_SCRIPTS.filter((name) => name in scripts).map((name) => `has the install script "${name}"`),
    ...(files.includes('binding.gyp') ? ['holds binding.gyp, which makes npm build at install'] : []),
    ...(bundleDependencies || bundledDependencies ? ['bundles node_modules'] : []),
    ...dependencyProblems(short, manifest),
  ];
}
