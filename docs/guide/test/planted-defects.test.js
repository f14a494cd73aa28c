import { describe, expect, it } from 'vitest';
import { followPage } from '../snippets/follow-page.js';
import { fillOutputs, readSnippets } from '../snippets/read-snippets.js';

const fence = (language, code, above = '') => `${above}\n\n\`\`\`${language}\n${code}\n\`\`\`\n`;
const follow = async (text) => {
  const outcomes = [];
  for await (const { snippet, printed, error } of followPage(text, 'page.md'))
    outcomes.push(error ? `${snippet.line}: ${error.message}` : (printed?.trim() ?? 'not run'));
  return outcomes;
};
const SNAPSHOT = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf: '2026-02-10T08:00:00Z' };

describe('a page that is followed', () => {
  it.each([
    ['a command that fails', fence('sh', 'risk-check no-such-file.json'), /exited with 2, expected 0/],
    ['a command that is none of ours', fence('sh', 'npx cowsay hello'), /none of our commands/],
    ['a failure before the last command', fence('sh', 'risk-check no.json\necho fine'), /exited with 2/],
    ['a package that does not exist', fence('sh', 'npm install @risk-check/cor'), /none of our packages/],
    [
      'an export that does not exist',
      fence('js', "import { scoreAcount } from '@risk-check/core';"),
      /scoreAcount/,
    ],
    ['an error thrown', fence('ts', "throw new Error('no');"), /exited with 1/],
    ['JSON with a comma too many', fence('json', '{ "a": 1, }'), /JSON/],
    [
      'a snapshot with a word nobody knows',
      fence('json', JSON.stringify({ ...SNAPSHOT, ordrs: [] })),
      /warnings.*ordrs/,
    ],
    ['a snapshot of no ruleset', fence('json', JSON.stringify({ ...SNAPSHOT, role: 'byer' })), /no ruleset/],
    [
      'a snapshot with an impossible time',
      fence('json', JSON.stringify({ ...SNAPSHOT, asOf: '2026-02-30T00:00:00Z' })),
      /asOf|snapshot/i,
    ],
    [
      'a setting that its schema does not know',
      fence('json', '{ "$schema": "./node_modules/risk-check/dist/config.schema.json", "failon": "high" }'),
      /not valid/,
    ],
    [
      'a schema that is not there',
      fence('json', '{ "$schema": "./node_modules/none.json" }'),
      /does not exist/,
    ],
    [
      'warnings promised in vain',
      fence('json', JSON.stringify(SNAPSHOT), '<!-- warns: always -->'),
      /there are none/,
    ],
    ['a failure promised in vain', fence('sh', 'true', '<!-- exit: 1 -->'), /exited with 0, expected 1/],
  ])('notices %s', async (_, text, message) => {
    expect(await follow(text)).toEqual([expect.stringMatching(message)]);
  });

  it('goes on in one folder, with what is saved further down', async () => {
    const text =
      fence('sh', 'risk-check mine.json --format json | grep -o \'"band": "[a-z]*"\'') +
      fence('json', JSON.stringify(SNAPSHOT), '<!-- file: mine.json -->') +
      fence('sh', 'echo kept > note.txt') +
      fence('js', "import { readFileSync } from 'node:fs';\nconsole.log(readFileSync('note.txt', 'utf8'));");
    expect(await follow(text)).toEqual(['"band": "unverified"', '', '', 'kept']);
  });

  it('runs what is not shown, and leaves out what has a reason', async () => {
    const text =
      fence('ts', 'console.log(answer);', '<!-- setup: const answer: number = 42; -->') +
      fence('sh', 'exit 3', '<!-- skip: needs a machine we have not -->') +
      fence('yaml', 'a: b');
    expect(await follow(text)).toEqual(['42', 'not run']);
  });
});

describe('reading a page', () => {
  it('refuses a wish it does not know, one without words, and a block without end', () => {
    expect(() => readSnippets(fence('sh', 'true', '<!-- skp: why -->'), 'page.md')).toThrow(
      'page.md:3: unknown wish "skp"',
    );
    expect(() => readSnippets(fence('sh', 'true', '<!-- skip: -->'), 'page.md')).toThrow('says nothing');
    expect(() => readSnippets('```sh\ntrue\n', 'page.md')).toThrow('page.md:1: a code block that never ends');
  });

  it('takes wishes of several lines, and only those right above', () => {
    const [one, two] = readSnippets(
      `<!-- file: a.js -->\ntext\n${fence('js', '1', '<!-- setup:\nconst a = 1;\nconst b = 2;\n-->\n<!-- exit: 2 -->')}${fence('js', '2')}`,
      'page.md',
    );
    expect(one).toMatchObject({
      file: undefined,
      setup: 'const a = 1;\nconst b = 2;\n',
      exit: 2,
      code: '1\n',
    });
    expect(two).toMatchObject({ setup: '', exit: 0 });
  });

  it('finds a block inside a list', () => {
    expect(readSnippets('1. first:\n\n   ```sh\n   echo\n   ```\n', 'page.md')).toMatchObject([
      { code: 'echo\n', line: 3 },
    ]);
  });

  it('fills only the output below its own block, again and again the same', () => {
    const text = `${fence('sh', 'echo a')}\n<!-- generated: output -->\n\n<!-- end -->\n${fence('sh', 'echo b')}`;
    const filled = fillOutputs(
      text,
      'page.md',
      new Map([
        [3, 'A'],
        [11, 'B'],
      ]),
    );
    expect(readSnippets(filled, 'page.md').map(({ output }) => output)).toEqual(['A', null]);
    expect(fillOutputs(filled, 'page.md', new Map([[3, 'A']]))).toBe(filled);
  });
});
