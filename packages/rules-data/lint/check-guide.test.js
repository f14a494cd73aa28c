import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCommonGuide, readRulesetFolder, rulesetFolders } from '../scripts/load-dataset.js';
import { checkGuide } from './check-guide.js';
import { rulesRoot } from './paths.js';

const common = readCommonGuide();
const written = readRulesetFolder(join(rulesRoot, 'aliexpress/buyer'));
const problemsOf = (change) => {
  const guide = structuredClone(written.guide);
  change(guide);
  const found = [];
  checkGuide({ ...written, guide }, common, (_, pointer, code, message) =>
    found.push(`${pointer.join('.')}: ${message} (${code})`),
  );
  return found;
};

describe('checkGuide', () => {
  it.each([
    { name: 'nothing', change: () => {}, says: [] },
    {
      name: 'a notice twice',
      change: (guide) => void guide.notices.push(guide.notices[0]),
      says: [/is there twice/],
    },
    {
      name: 'an unknown reason',
      change: (guide) => {
        guide.notices[0].reasons = { nowhere: '0.5' };
      },
      says: [/there is no reason "nowhere"/],
    },
    {
      name: 'a step that is not there',
      change: (guide) => void guide.lines.fresh.push('nowhere'),
      says: [/there is no step "nowhere"/],
    },
    {
      name: 'a step nobody takes',
      change: (guide) => {
        guide.steps.spare = { title: 'Spare', do: ['Nothing'] };
      },
      says: [/"spare" is used nowhere/],
    },
    {
      name: 'an unknown metric',
      change: (guide) => {
        guide.steps['cancel-unpaid'].applies = { metric: 'nowhere', gte: '1' };
      },
      says: [/there is no metric "nowhere"/],
    },
    {
      name: 'an unknown warning',
      change: (guide) => void guide.steps.appeal.doNot.push('nowhere'),
      says: [/there is no warning "nowhere"/],
    },
    {
      name: 'an explanation of no level',
      change: (guide) => {
        guide.explains[0].level = 9;
      },
      says: [/there is no level 9/],
    },
    {
      name: 'times said twice',
      change: (guide) => {
        guide.steps['second-appeal'].expected = { max: 1, unit: 'days' };
      },
      says: [/say the times once/],
    },
    {
      name: 'a second path',
      change: (guide) => void guide.paths.push(guide.paths[0]),
      says: [/a second path for "security"/],
    },
  ])('finds $name', ({ change, says }) => {
    const found = problemsOf(change);
    expect(found).toHaveLength(says.length);
    for (const [i, pattern] of says.entries()) expect(found[i]).toMatch(pattern);
  });

  it('every ruleset of the research with a way back has a guide', () => {
    const without = rulesetFolders().filter((folder) => readRulesetFolder(folder).guide === null);
    // Their sources describe no way back.
    expect(without.map((folder) => folder.slice(rulesRoot.length + 1).replaceAll('\\', '/'))).toEqual([
      'amex/merchant',
      'google-play/developer',
      'paypal/merchant',
      'stripe/merchant',
      'uber/driver',
      'upwork/freelancer',
      'whop/merchant',
    ]);
  });
});
