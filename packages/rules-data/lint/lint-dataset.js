import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { compileRuleset } from '@risk-check/core';
import {
  buildRuleset,
  loadDataset,
  readCommonGuide,
  readRulesetFolder,
  rulesetFolders,
} from '../scripts/load-dataset.js';
import { checkGuide } from './check-guide.js';
import { checkReferences } from './check-references.js';
import { checkSchemas } from './check-schemas.js';
import { checkShared } from './check-shared.js';
import { lineOf } from './line-of.js';
import { rulesRoot } from './paths.js';
import { runExamples } from './run-examples.js';

/**
 * Checks the dataset as written: schema, ids, references, and every example through the real engine.
 * @param {string[]} only - Folders to look at; all when empty.
 */
export async function lintDataset(only = []) {
  const wanted = only.map((path) => resolve(path));
  const folders = rulesetFolders().filter(
    (folder) =>
      wanted.length === 0 || wanted.some((path) => folder === path || folder.startsWith(path + sep)),
  );
  const problems = [];
  let rules = 0;
  let examples = 0;
  const common = loadDatasetHead();
  const commonGuide = readCommonGuide();
  checkShared((file, pointer, code, message) =>
    problems.push({ file, line: lineOf(readFileSync(file, 'utf8'), pointer), code, message }),
  );
  for (const folder of folders) {
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name));
    const report = (file, pointer, code, message) =>
      problems.push({ file, line: lineOf(readFileSync(file, 'utf8'), pointer), code, message });
    if (!checkSchemas(files, report)) continue;
    const written = readRulesetFolder(folder);
    const [platform, role] = relative(rulesRoot, folder).split(sep);
    checkReferences(written, { platform, role }, report);
    checkGuide(written, commonGuide, report);
    rules += written.rules.length;
    let compiled;
    try {
      compiled = compileRuleset(buildRuleset(written, common));
    } catch (error) {
      for (const issue of error.issues ?? [{ path: '', message: error.stack }]) {
        const { file, pointer } = locate(issue.path, written);
        report(file, pointer, 'compile', issue.message);
      }
      continue;
    }
    examples += runExamples(written, compiled, report);
  }
  return { problems, rules, examples };
}

function loadDatasetHead() {
  const { rulesets, commonGuide, appealRules, ...common } = loadDataset();
  return common;
}

/** Finds the file and JSON pointer of a path inside a built ruleset. */
function locate(path, written) {
  const rule = /^rules\[(\d+)\]\.?(.*)$/.exec(path);
  if (rule) {
    const { id } = written.rules[Number(rule[1])];
    const pointer = rule[2]
      .replaceAll(/\[(\d+)\]/g, '.$1')
      .split('.')
      .filter(Boolean);
    return { file: join(written.folder, `${id.split('.')[2]}.json`), pointer };
  }
  const part = /^(metrics|sources|actions)\.?(.*)$/.exec(path);
  if (part)
    return {
      file: join(written.folder, `_${part[1]}.json`),
      pointer: [
        part[1],
        ...part[2]
          .replaceAll(/\[(\d+)\]/g, '.$1')
          .split('.')
          .filter(Boolean),
      ],
    };
  return { file: join(written.folder, '_ruleset.json'), pointer: [] };
}

export const slugOf = (file) => basename(file, '.json');
