import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Application, LogLevel } from 'typedoc';
import { PATHS } from './paths.js';

/**
 * An entry point that can be imported, and the page about it.
 *
 * @typedef {object} ApiEntry
 * @property {string} name - Of the page.
 * @property {string} file - From the root of the repository.
 * @property {string} title - What is written to import it.
 * @property {string} description
 */

/** @type {readonly ApiEntry[]} */
export const API_ENTRIES = [
  {
    name: 'core',
    file: 'packages/core/src/index.ts',
    title: '@risk-check/core',
    description:
      'Scoring, forecast, headroom, what-if and the way back: every function and type, with units and errors.',
  },
  {
    name: 'import',
    file: 'packages/import/src/index.ts',
    title: '@risk-check/import',
    description: 'Real exports in, snapshots out: every function and type, with errors.',
  },
  {
    name: 'report',
    file: 'packages/report/src/index.ts',
    title: '@risk-check/report',
    description: 'Reports for people: words, HTML, Markdown, terminal text, charts and a badge.',
  },
  {
    name: 'rules-data',
    file: 'packages/rules-data/dist/index.d.ts',
    title: '@risk-check/rules-data',
    description: 'The index of all rulesets, and the types of what they hold.',
  },
];

/**
 * @param {readonly string[]} files
 * @param {string} out
 * @param {string} tsconfig
 * @returns {import('typedoc').TypeDocOptions & Partial<import('typedoc-plugin-markdown').PluginOptions>}
 */
const options = (files, out, tsconfig) => ({
  plugin: ['typedoc-plugin-markdown'],
  name: 'API reference',
  out,
  entryPoints: [...files],
  tsconfig,
  // Types are checked elsewhere.
  skipErrorChecking: true,
  logLevel: LogLevel.Warn,
  readme: 'none',
  disableSources: true,
  disableGit: true,
  hideGenerator: true,
  excludeInternal: true,
  excludePrivate: true,
  // What an error inherits is in every other manual.
  excludeExternals: true,
  groupOrder: ['Functions', 'Classes', 'Interfaces', 'Type Aliases', 'Variables'],
  // The last two come from JSON Schema.
  preservedTypeAnnotationTags: ['@throws'],
  blockTags: ['@param', '@returns', '@throws', '@see', '@example', '@minItems', '@maxItems'],
  excludeTags: ['@minItems', '@maxItems'],
  packagesRequiringDocumentation: [
    '@risk-check/core',
    '@risk-check/import',
    '@risk-check/report',
    '@risk-check/rules-data',
    '@risk-check/docs',
  ],
  requiredToBeDocumented: ['Function', 'Parameter', 'Class', 'Interface', 'TypeAlias', 'Variable', 'Enum'],
  validation: { notDocumented: true, invalidLink: true, invalidPath: true, notExported: false },
  outputFileStrategy: 'modules',
  entryFileName: 'index',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  hidePageTitle: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
});

const frontMatter = (/** @type {Pick<ApiEntry, 'title' | 'description'>} */ { title, description }) =>
  `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\neditLink: false\n---\n\n# ${title}\n\n${description}\n\n`;

const INDEX = {
  title: 'API reference',
  description: 'Every exported function and type of the packages, from the comments in their source.',
};
const FURTHER = `Beside these:

- \`@risk-check/core/udf\` is one script without imports that defines \`scoreAccountJson(snapshotJson, rulesetJson)\`, for engines that run JavaScript inside a query: see [scoring where the data lives](../scale.md).
- \`@risk-check/core/snapshot.schema.json\` and \`report.schema.json\` are the JSON Schemas of the input and the output.
- \`@risk-check/rules-data/PLATFORM/ROLE\` holds one ruleset, \`.../guide\` its way back, \`data.json\` everything with examples and quotations.
- The command line and the assistant server have no functions to import; \`risk-check --help\` and the [README of the server](../../packages/mcp/README.md) say what they do.

What may change between versions is said in [stability](../stability.md). New here? [Start with the library](../guide/start-sdk.md).
`;

/**
 * Writes the reference of every exported function and type, from their comments: a page for each entry point.
 *
 * @param {readonly ApiEntry[]} entries
 * @param {string} out - Folder, emptied before.
 * @param {string} [tsconfig] - Names the files of the entries.
 * @throws {Error} When an export or a parameter has no comment, or a link in one leads nowhere; what is wrong is printed.
 */
export async function writeApiReference(entries, out, tsconfig = join(PATHS.docs, 'site/api-tsconfig.json')) {
  const app = await Application.bootstrapWithPlugins(
    options(
      entries.map(({ file }) => join(PATHS.root, file)),
      out,
      tsconfig,
    ),
  );
  const project = await app.convert();
  if (!project) throw new Error('the reference cannot be made');
  for (const module of project.children ?? []) {
    const entry = entries.find(({ file }) => file.startsWith(`packages/${module.name}/index.`));
    if (entry) module.name = entry.name;
  }
  nameErrors(project);
  app.validate(project);
  if (app.logger.hasWarnings() || app.logger.hasErrors())
    throw new Error('the reference is not complete: give each export and parameter a comment');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await app.generateOutputs(project);
  for (const entry of entries) {
    const path = join(out, `${entry.name}.md`);
    writeFileSync(path, frontMatter(entry) + withoutTrailingSpaces(readFileSync(path, 'utf8')));
  }
  const list = entries.map(({ name, title, description }) => `- [${title}](${name}.md): ${description}`);
  writeFileSync(join(out, 'index.md'), `${frontMatter(INDEX)}${list.join('\n')}\n\n${FURTHER}`);
}

/** Puts the name of an error in front of when it is thrown. */
function nameErrors(/** @type {import('typedoc').ProjectReflection} */ project) {
  for (const { comment } of Object.values(project.reflections))
    for (const tag of comment?.getTags('@throws') ?? []) {
      const names = tag.typeAnnotation?.replaceAll(/[{}\s]/g, '').split('|');
      if (!names) continue;
      tag.content.unshift({ kind: 'text', text: `${names.map((name) => `\`${name}\``).join(' or ')}: ` });
    }
}

const withoutTrailingSpaces = (/** @type {string} */ text) => text.replaceAll(/[ \t]+$/gm, '');
