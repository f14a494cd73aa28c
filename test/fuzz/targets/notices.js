import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintAppeal, readNotice } from '@risk-check/core';
import appealRules from '@risk-check/rules-data/appeal/en';
import { loadLexicon } from '@risk-check/rules-data/notices';

const decoder = new TextDecoder();
const { messages } = JSON.parse(
  readFileSync(join(process.cwd(), 'packages/rules-data/lexicon/sample-messages.json'), 'utf8'),
);
const lexicon = await loadLexicon(messages.map(({ text }) => text).join('\n'));

/** A message of a platform and a draft of an appeal: always an answer, with places inside the text. */
export const target = {
  name: 'notices',
  form: 'bytes',
  fewBytes: 160,
  mostBytes: 1000,
  words: [
    ...messages.slice(0, 12).flatMap(({ text }) => text.split(/\s+/).slice(0, 6)),
    ...[
      '<',
      '</p>',
      '<script>',
      '&nbsp;',
      '&#x110000;',
      '=C3',
      '=\n',
      '\u200b',
      '\u00ad',
      '\u202e',
      '\ud800',
      'https://paypal.',
      '!!!',
      '\tA',
    ],
    ...['4111 1111 1111 1111', '[Your Name]', 'may ', 'suspended ', '您的账户被封', 'アカウントを停止'],
  ],
  seeds: () => messages.filter((_, i) => i % 7 === 0).map(({ text }) => text),
  run(input) {
    const text = decoder.decode(input);
    const read = readNotice(text, lexicon, { domains: ['paypal.com'] });
    if (read.open.length > 0 && read.class !== null) throw new Error('open and decided');
    const { findings } = lintAppeal(text, appealRules, {});
    for (const { start, end, code } of findings)
      if (!(start >= 0 && start <= end && end <= text.length)) throw new Error(`${code}: ${start} to ${end}`);
  },
};
