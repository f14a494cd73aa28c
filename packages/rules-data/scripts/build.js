import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { parseArgs } from 'node:util';

import { neededData, ruleStanding } from '@risk-check/core';
import { FIXED_WORDS, snapshotLists } from '@risk-check/core/snapshot';
import { openDataset } from '../dataset/open-dataset.js';
import { datasetHistory } from '../history/rule-history.js';
import { compileDemands } from '../lexicon/compile-demands.js';
import { compileLexicon } from '../lexicon/compile-lexicon.js';
import { readLexicons } from '../lexicon/read-lexicons.js';
import { hasPublishedLimit } from '../limits/has-published-limit.js';
import { packageRoot } from '../lint/paths.js';
import { orderTopics } from '../topics/order-topics.js';
import { buildTexts, buildTranslation } from './build-translation.js';
import { canonicalJson, sha256 } from './digest.js';
import { generalModule, guideModules, sharedGuideTexts, translatedGuideModule } from './guide-modules.js';
import { loadDataset } from './load-dataset.js';
import { literal, moduleText } from './module-text.js';
import { rulesetTypes } from './types/ruleset-types.js';
import { snapshotTypes } from './types/snapshot-types.js';

/** Builds the published package into `dist`, or into `--out FOLDER`. */
const { values: options } = parseArgs({
  options: { out: { type: 'string', default: join(packageRoot, 'dist') } },
});
const dist = options.out;
const write = (name, text) => {
  const path = join(dist, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const snapshotSchema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@risk-check/core/snapshot.schema.json'), 'utf8'),
);
const dataset = loadDataset();
const {
  rulesets,
  commonGuide,
  generalGuide,
  generalTranslations,
  appealRules,
  appealTranslations,
  scoring,
  schemaVersion,
  minCoreVersion,
  datasetVersion,
  datasetDate,
  site,
} = dataset;
const digest = sha256(canonicalJson(rulesets.map(({ built }) => built.digest)));
const readTop = (name) => JSON.parse(readFileSync(join(packageRoot, name), 'utf8'));
const { moved, split, withdrawn } = readTop('tombstones.json');
const { corrections } = readTop('corrections.json');

const format = { lists: snapshotLists, fixedWords: FIXED_WORDS };

rmSync(dist, { recursive: true, force: true });
const guides = guideModules(commonGuide);
write('guide-common.js', guides.common);
const sharedTexts = sharedGuideTexts(
  rulesets.flatMap(({ translations }) => translations),
  commonGuide,
);
for (const [language, texts] of Object.entries(sharedTexts))
  write(`guide-common/${language}.js`, moduleText(texts));
for (const { built, builtGuide, rules, topics, metrics, translations } of rulesets) {
  const path = built.id.replace('.', '/');
  write(`${path}.js`, moduleText(built));
  write(`${path}.d.ts`, rulesetTypes(built, format));
  write(
    `${path}/guide.js`,
    guides.own({
      ...builtGuide,
      topics: orderTopics(built, topics, metrics),
      datasetVersion,
      rulesetDigest: built.digest,
    }),
  );
  write(
    `${path}/guide.d.ts`,
    `import type { Guide } from '../../types.js';\n\ndeclare const guide: Guide;\nexport default guide;\n`,
  );
  for (const written of translations) {
    const translation = buildTranslation(written, { built, builtGuide, rules });
    for (const [name, text] of [
      [`${path}/${written.language}`, moduleText(translation.ruleset)],
      [`${path}/guide/${written.language}`, translatedGuideModule(translation.guide, sharedTexts)],
    ]) {
      write(`${name}.js`, text);
      write(
        `${name}.d.ts`,
        `import type { Translation } from '${'../'.repeat(name.split('/').length - 1)}index.js';\n\ndeclare const translation: Translation;\nexport default translation;\n`,
      );
    }
  }
}
const generalLanguages = generalTranslations.map(({ language }) => language);
write('general.js', generalModule(generalGuide, generalLanguages, dataset.common));
write('general.d.ts', readFileSync(join(packageRoot, 'src/general.d.ts'), 'utf8'));
for (const { language, texts } of generalTranslations) {
  const built = buildTexts({ language, texts }, generalGuide);
  write(`general/${language}.js`, translatedGuideModule(built, sharedTexts, '..'));
}
for (const rules of appealRules) {
  write(`appeal/${rules.lang}.js`, moduleText(rules));
  write(
    `appeal/${rules.lang}.d.ts`,
    `import type { AppealRules } from '../types.js';\n\ndeclare const rules: AppealRules;\nexport default rules;\n`,
  );
  for (const { language, texts } of appealTranslations) {
    write(`appeal/${rules.lang}/${language}.js`, moduleText(buildTexts({ language, texts }, rules)));
    write(
      `appeal/${rules.lang}/${language}.d.ts`,
      `import type { Texts } from '../../index.js';\n\ndeclare const texts: Texts;\nexport default texts;\n`,
    );
  }
  const languages = appealTranslations.map(
    ({ language }) => `  ${language}: () => import(${literal(`./${language}.js`)}),`,
  );
  write(`appeal/${rules.lang}/translations.js`, `export default {\n${languages.join('\n')}\n};\n`);
  write(
    `appeal/${rules.lang}/translations.d.ts`,
    `import type { Texts } from '../../index.js';

/** Loads what these checks say in another language, by language. */
declare const translations: { readonly [language: string]: () => Promise<{ readonly default: Texts }> };
export default translations;
`,
  );
}
/** Loaders of the languages of a ruleset, as source text. */
const translationLoaders = (path, translations) => {
  if (translations.length === 0) return '';
  const loaders = translations.map(
    ({ language }) =>
      `${language}: { load: () => import(${literal(`${path}/${language}.js`)}), loadGuide: () => import(${literal(`${path}/guide/${language}.js`)}) }`,
  );
  return `, translations: { ${loaders.join(', ')} }`;
};
/** Said only where a rule is not in force. */
const standingOf = (rule) => {
  const standing = ruleStanding(rule, datasetDate);
  return standing === 'in-force' ? {} : { standing };
};
/** Said only where nobody outside the platform can check what holds of a rule. */
const publishedOf = (rule, { metrics }) =>
  rule.effect === 'none' ||
  ruleStanding(rule, datasetDate) !== 'in-force' ||
  hasPublishedLimit(rule, metrics, datasetDate)
    ? {}
    : { unpublished: true };
const entries = rulesets.map(
  ({
    translations,
    built,
    built: { id, platform, role, title, status, homepage, policies, reasons, rules },
  }) => ({
    head: {
      id,
      platform,
      role,
      title,
      status,
      homepage,
      policies,
      reasons: Object.keys(reasons),
      needs: neededData(built).map((data) => ({ name: data.name, rules: data.rules.length })),
      rules: rules.map((rule) => ({
        ...{ id: rule.id, title: rule.title, status: rule.status },
        ...standingOf(rule),
        ...publishedOf(rule, built),
      })),
    },
    path: `./${id.replace('.', '/')}`,
    translations,
  }),
);
write(
  'index.js',
  `export const datasetVersion = ${literal(datasetVersion)};
export const datasetDate = ${literal(datasetDate)};
export const schemaVersion = ${schemaVersion};
export const minCoreVersion = ${literal(minCoreVersion)};
export const digest = ${literal(digest)};
export const moved = ${literal(moved)};
export const split = ${literal(split)};
export const withdrawn = ${literal(withdrawn)};
export const rulesets = [
${entries.map(({ head, path, translations }) => `  { ...${literal(head)}, load: () => import(${literal(`${path}.js`)}), loadGuide: () => import(${literal(`${path}/guide.js`)})${translationLoaders(path, translations)} },`).join('\n')}
];
import { findAmong } from './find-ruleset.js';
export const findRuleset = (platform, role) => findAmong(rulesets, platform, role);
`,
);
write('index.d.ts', readFileSync(join(packageRoot, 'src/index.d.ts'), 'utf8'));
const lexicons = readLexicons().map(([language, written]) => [language, compileLexicon(written)]);
for (const [language, lexicon] of lexicons)
  write(`notices/${language}.js`, moduleText({ ...lexicon, codes: {} }));
const codes = Object.assign({}, ...lexicons.map(([, lexicon]) => lexicon.codes));
write('notices/codes.js', moduleText({ classes: {}, frames: {}, phishing: {}, codes }));
const demands = compileDemands(readTop('lexicon/demands.json'));
write('notices/demands.js', moduleText({ classes: {}, frames: {}, phishing: {}, codes: {}, demands }));
for (const name of ['find-ruleset', 'translate', 'notices'].flatMap((base) => [`${base}.js`, `${base}.d.ts`]))
  write(name, readFileSync(join(packageRoot, 'src', name), 'utf8'));
write('snapshot.d.ts', snapshotTypes({ ...format, schema: snapshotSchema }));
write('types.d.ts', readFileSync(join(packageRoot, 'src/types.d.ts'), 'utf8'));
const readTypes = (name) =>
  readFileSync(join(packageRoot, `../core/src/ruleset/${name}-language.generated.ts`), 'utf8');
write('rule-language.d.ts', readTypes('rule'));
write('guide.d.ts', readTypes('guide').replace('./rule-language.generated.ts', './rule-language.js'));
write(
  'data.json',
  `${JSON.stringify({
    schemaVersion,
    minCoreVersion,
    datasetVersion,
    datasetDate,
    digest,
    scoring,
    guide: commonGuide,
    appeal: appealRules,
    moved,
    split,
    withdrawn,
    corrections,
    rulesets: rulesets.map(({ head, metrics, sources, actions, rules, guide, topics, built }) => ({
      ...head,
      digest: built.digest,
      site,
      metrics,
      sources,
      actions,
      rules,
      guide,
      ...(topics ? { topics: { topics: topics.topics, people: topics.people } } : {}),
    })),
  })}\n`,
);
write(
  'history.json',
  `${JSON.stringify({
    datasetVersion,
    datasetDate,
    rulesets: datasetHistory(openDataset(), readTop('changes.json').releases),
  })}\n`,
);
// Read by machines: without white space they weigh a tenth less.
for (const name of [
  'changes.json',
  ...readdirSync(join(packageRoot, 'schemas')).map((file) => `schemas/${file}`),
])
  write(name, `${JSON.stringify(readTop(name))}\n`);

const files = (folder, prefix = '') =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory()
        ? files(join(folder, entry.name), `${prefix}${entry.name}/`)
        : [`${prefix}${entry.name}`],
    );
const manifest = Object.fromEntries(
  files(dist).map((name) => [name, sha256(readFileSync(join(dist, name)))]),
);
write('manifest.json', `${JSON.stringify({ datasetVersion, digest, files: manifest })}\n`);
