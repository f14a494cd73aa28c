import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { packageRoot, workspaceRoot } from '../lint/paths.js';
import { writeGenerated } from './write-generated.js';

/** The language's parts that other code names. */
const NAMED = {
  rule: 'Rule',
  ruleset: 'RulesetHead',
  metric: 'Metric',
  source: 'Source',
  action: 'Action',
  scoring: 'Scoring',
  level: 'Level',
  condition: 'Condition',
  node: 'ValueNode',
  measure: 'Measure',
  ratio: 'Ratio',
  total: 'Total',
  choose: 'Choose',
  ledger: 'Ledger',
  run: 'Run',
  window: 'Window',
  every: 'Every',
  where: 'Where',
  tests: 'Tests',
  test: 'Test',
  operand: 'Operand',
  threshold: 'Threshold',
  comparison: 'Comparison',
  factTest: 'FactTest',
  citation: 'Citation',
  anchor: 'Anchor',
  take: 'Take',
  points: 'Points',
  award: 'Award',
  life: 'Life',
  reset: 'Reset',
  change: 'Change',
  example: 'Example',
  conflict: 'Conflict',
  consequence: 'Consequence',
  list: 'ListAddition',
  fact: 'Fact',
  severity: 'Severity',
  date: 'CalendarDate',
  evidenceClass: 'EvidenceClass',
  term: 'Term',
  scalar: 'Scalar',
  fieldType: 'FieldType',
  reasonEntry: 'Reason',
  causeEntry: 'Cause',
};

/** TypeScript types of everything a contributor writes, from the JSON Schema. */
export async function generateTypes() {
  const language = JSON.parse(readFileSync(join(packageRoot, 'schemas/language.schema.json'), 'utf8'));
  const defs = language.$defs;
  for (const [key, name] of Object.entries(NAMED)) defs[key].title = name;
  for (const [key, def] of Object.entries(defs)) if (!NAMED[key]) delete def.title;
  // These keywords say more than a type can, and would otherwise split a type into alternatives.
  for (const key of ['level', 'metric', 'term', 'points', 'comparison', 'factTest']) {
    for (const word of ['allOf', 'if', 'then', 'oneOf', 'dependentRequired']) delete defs[key][word];
  }
  for (const option of defs.points.anyOf) delete option.anyOf;
  const source = await compile(
    {
      $schema: language.$schema,
      title: 'RuleLanguage',
      description: 'Every part of the rule language by its name.',
      type: 'object',
      additionalProperties: false,
      $defs: defs,
      properties: Object.fromEntries(Object.keys(NAMED).map((key) => [key, { $ref: `#/$defs/${key}` }])),
    },
    'RuleLanguage',
    {
      bannerComment: '',
      additionalProperties: false,
      style: { singleQuote: true, printWidth: 110 },
      unreachableDefinitions: false,
      ignoreMinAndMaxItems: true,
    },
  );
  return `// Generated from packages/rules-data/schemas by \`npm run generate\`; do not edit.\n\n${source}`;
}

const GUIDE_NAMED = {
  notice: 'Notice',
  question: 'GuideQuestion',
  warning: 'Warning',
  amount: 'Amount',
  success: 'SuccessEstimate',
  case: 'ToldCase',
  queue: 'Queue',
  step: 'GuideStep',
  lines: 'StepLines',
  path: 'RecoveryPath',
  explanation: 'Explanation',
  replyChecks: 'ReplyChecks',
  noExplanation: 'NoExplanation',
  orderOutlook: 'GuideOrderOutlook',
  emergency: 'GuideEmergency',
  checklist: 'Checklist',
  route: 'Route',
  classEntry: 'MessageClass',
  common: 'CommonGuide',
  pattern: 'Pattern',
  unit: 'TimeUnit',
  limit: 'CountLimit',
};
const TOPICS_NAMED = {
  topic: 'Topic',
  topicTick: 'TopicTick',
  topicQuestion: 'TopicQuestion',
  value: 'TopicValue',
  people: 'TopicPeople',
  draw: 'Draw',
};
const APPEAL_NAMED = { wording: 'AppealWording', need: 'AppealNeed', message: 'AppealMessage' };
const LANGUAGE_IN_GUIDE = { citation: 'Citation', condition: 'Condition', source: 'Source' };

/** Types of guides and appeal checks; what they share with the rules is imported from there. */
export async function generateGuideTypes() {
  const read = (name) => JSON.parse(readFileSync(join(packageRoot, `schemas/${name}.schema.json`), 'utf8'));
  const guide = read('guide');
  const appeal = read('appeal');
  const topics = read('topics');
  delete topics.$defs.topic.oneOf;
  delete topics.$defs.topicTick.oneOf;
  const defs = { ...topics.$defs, ...guide.$defs };
  for (const [key, def] of Object.entries(appeal.$defs)) if (!defs[key]) defs[key] = def;
  for (const [key, name] of Object.entries({ ...GUIDE_NAMED, ...APPEAL_NAMED, ...TOPICS_NAMED }))
    defs[key].title = name;
  delete defs.notice.anyOf;
  const { $defs: _guideDefs, ...guideFile } = guide;
  const { $defs: _appealDefs, ...appealFile } = appeal;
  const wanted = [...Object.keys(GUIDE_NAMED), ...Object.keys(APPEAL_NAMED), ...Object.keys(TOPICS_NAMED)];
  const whole = {
    title: 'GuideLanguage',
    type: 'object',
    additionalProperties: false,
    $defs: {
      ...defs,
      guideFile: { ...guideFile, title: 'WrittenGuide' },
      appealFile: { ...appealFile, title: 'WrittenAppealRules' },
    },
    properties: Object.fromEntries(
      [...wanted, 'guideFile', 'appealFile'].map((key) => [key, { $ref: `#/$defs/${key}` }]),
    ),
  };
  const local = JSON.parse(JSON.stringify(whole), (key, value) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    const { $id, $schema, ...rest } = value;
    const match =
      typeof rest.$ref === 'string' ? /^(\w+)\.schema\.json#\/\$defs\/(\w+)$/.exec(rest.$ref) : null;
    // A description beside a reference would make a type of its own.
    if (!match)
      return key === 'properties' ? value : typeof rest.$ref === 'string' ? { $ref: rest.$ref } : rest;
    if (match[1] === 'guide') return { $ref: `#/$defs/${match[2]}` };
    const name = LANGUAGE_IN_GUIDE[match[2]];
    return name ? { tsType: name } : { type: 'string' };
  });
  const source = await compile(local, 'GuideLanguage', {
    bannerComment: '',
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 110 },
    unreachableDefinitions: false,
    ignoreMinAndMaxItems: true,
  });
  return `// Generated from packages/rules-data/schemas by \`npm run generate\`; do not edit.\n\nimport type { Citation, Condition, Source } from './rule-language.generated.ts';\n\n${source}`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const write = (name, text) =>
    writeGenerated(join(workspaceRoot, `packages/core/src/ruleset/${name}.generated.ts`), text);
  write('rule-language', await generateTypes());
  write('guide-language', await generateGuideTypes());
}
