import { planRecovery } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { openDataset } from '../dataset/open-dataset.js';
import { sharedDataset } from '../test/shared-dataset.js';
import { lexiconFor } from './lexicon-for.js';
import { readCases } from './measure-messages.js';

/**
 * What every message of the library is read as, one line each, and the way back that follows where there are rules: who
 * changes words sees in the diff which real messages are read otherwise. `npx vitest run packages/rules-data/validity
 * --update` writes them anew.
 */
const cases = openDataset().cases.filter(({ data }) => data.message);
const rulesets = new Map(sharedDataset.rulesets.map((one) => [one.id, one]));
const part = (name, value) => (value === null || value === '' ? [] : [`${name} ${value}`]);
const quoted = (value) => (value ? `"${value}"` : null);

const homepageOf = (id) => rulesets.get(id)?.built.homepage ?? null;

function lineOf({ name, read }) {
  const { kind, isCause, typo, open, words, clause, asks, announces, says, phishing } = read;
  return [
    `${name}: ${kind}, ${read.class ?? '-'}`,
    ...(isCause ? ['cause'] : []),
    ...(typo ? ['misspelled'] : []),
    ...part('open', open.join(' ')),
    ...part('words', words.map((one) => JSON.stringify(one)).join(' ')),
    ...part('clause', quoted(clause)),
    ...part('asks', quoted(asks)),
    ...part('announces', quoted(announces)),
    ...part('says', quoted(says)),
    ...part('signs', phishing.map(({ sign, words: of }) => `${sign} "${of}"`).join(' ')),
  ].join(' | ');
}

/** Days are told from the day of the message, so that they stay. */
function planOf({ id, data }) {
  const { built, builtGuide } = rulesets.get(`${data.platform}.${data.role}`);
  const { quotation } = data.message;
  const snapshot = {
    snapshotVersion: 1,
    platform: data.platform,
    role: data.role,
    asOf: '2026-03-06T18:00:00Z',
    account: { id: 'me', status: data.kind === 'restricted' ? 'restricted' : 'active' },
  };
  const plan = planRecovery(snapshot, built, builtGuide, {
    notice: quotation,
    lexicon: lexiconFor(quotation),
  });
  const { diagnosis, steps } = plan;
  const day = (time) => time?.slice(5, 10);
  return [
    `${id}: ${diagnosis.kind}, ${plan.reason ?? '-'}${diagnosis.decided ? '' : '?'}`,
    ...part('asks', diagnosis.questions.map(({ id }) => id).join(' ')),
    `steps ${steps
      .map(({ id, sure, dated, begins, expected, deadline, deadlineKind }) => {
        const from = dated ? day(begins) : 'later';
        const until = [day(expected), deadlineKind && `${deadlineKind} ${day(deadline)}`]
          .filter(Boolean)
          .join(', ');
        return `${id}${sure ? '' : '?'} ${from}${until && `-${until}`}`;
      })
      .join('; ')}`,
    ...part('notes', plan.notes.map(({ code }) => code).join(' ')),
  ].join(' | ');
}

const languages = [...new Set(cases.map(({ data }) => data.language))].sort();
const platforms = [...new Set(cases.map(({ data }) => data.platform))].filter((platform) =>
  cases.some(({ data }) => data.platform === platform && rulesets.has(`${platform}.${data.role}`)),
);

describe('the messages of the library', () => {
  it.each(languages)('in %s are read as committed', async (language) => {
    const inLanguage = cases.filter(({ data }) => data.language === language);
    const lines = readCases(inLanguage, lexiconFor, null, homepageOf).map(lineOf);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`readings/${language}.txt`);
  });
});

describe('the ways back of the library', () => {
  it.each(platforms)('of %s are as committed', async (platform) => {
    const lines = cases
      .filter(({ data }) => data.platform === platform && rulesets.has(`${platform}.${data.role}`))
      .map(planOf);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`ways-back/${platform}.txt`);
  });
});
