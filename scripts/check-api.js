import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireTool } from '../test/tools/tools.js';
import { askAssistant } from './ask-assistant.js';
import { publishedPackages, workspaceRoot } from './published-packages.js';
import { runCommand } from './run-command.js';

/**
 * The public face of each package as text, in test/api: a change of it shows in review.
 * `--update` writes them anew; without it a difference fails. Build first.
 */
const update = process.argv.includes('--update');
const reports = join(workspaceRoot, 'test/api');
const folder = mkdtempSync(join(tmpdir(), 'risk-check-api-'));

/** What api-extractor reads out of the published declaration. */
function declarations({ folder: projectFolder, short }) {
  const { Extractor, ExtractorConfig } = requireTool('@microsoft/api-extractor');
  const configObject = {
    projectFolder,
    mainEntryPointFilePath: join(projectFolder, 'dist/index.d.ts'),
    compiler: {
      overrideTsconfig: {
        compilerOptions: { module: 'NodeNext', target: 'ES2022', lib: ['ES2022'], types: [], strict: true },
      },
    },
    apiReport: {
      enabled: true,
      reportFileName: `${short}.api.md`,
      reportFolder: folder,
      reportTempFolder: join(folder, 'temp'),
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    newlineKind: 'lf',
  };
  const config = ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectFolder, 'package.json'),
  });
  const problems = [];
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback(message) {
      message.handled = true;
      if (message.logLevel === 'error') problems.push(message.text);
    },
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return readFileSync(join(folder, `${short}.api.md`), 'utf8');
}

/** The command line exports nothing: its face is what its help promises, of every command and what is under it. */
function help({ folder: projectFolder }, command = []) {
  const { stdout } = runCommand(process.execPath, [join(projectFolder, 'bin.js'), ...command, '--help'], {
    env: { COLUMNS: '100', NO_COLOR: '1' },
  });
  const section = /^Commands:\n((?: .*\n)*)/m.exec(stdout)?.[1] ?? '';
  const commands = [...section.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name]) => name);
  const title = ['risk-check', ...command, '--help'].join(' ');
  return [
    `## ${title}\n\n\`\`\`text\n${stdout.trimEnd()}\n\`\`\`\n`,
    ...commands
      .filter((name) => name !== 'help')
      .map((name) => help({ folder: projectFolder }, [...command, name])),
  ].join('\n');
}

/** The assistant server has no exports either: its face is its tools and their arguments. */
function tools({ folder: projectFolder }) {
  const [listed] = askAssistant(process.execPath, join(projectFolder, 'bin.js'), [{ method: 'tools/list' }]);
  return listed.tools
    .map(
      ({ name, description, inputSchema }) =>
        `## ${name}\n\n${description}\n\n\`\`\`json\n${JSON.stringify(inputSchema, null, 2)}\n\`\`\`\n`,
    )
    .join('\n');
}

const entryPoints = ({ name, manifest }) =>
  `# ${name}\n\nEntry points:\n\n\`\`\`json\n${JSON.stringify({ exports: manifest.exports, bin: manifest.bin, engines: manifest.engines, dependencies: manifest.dependencies ?? {} }, null, 2)}\n\`\`\`\n\n`;

mkdirSync(reports, { recursive: true });
mkdirSync(join(folder, 'temp'));
for (const one of publishedPackages()) {
  const path = join(reports, `${one.short}.md`);
  const face = { cli: help, mcp: tools }[one.short] ?? declarations;
  const wanted = entryPoints(one) + face(one);
  const current = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (current === wanted) {
    console.log(`${one.name}: the public face is as written in test/api/${one.short}.md`);
  } else if (update) {
    writeFileSync(path, wanted);
    console.log(`test/api/${one.short}.md written`);
  } else {
    const found = join(folder, `${one.short}.md`);
    writeFileSync(found, wanted);
    const { stdout } = runCommand('git', ['diff', '--no-index', '--no-color', path, found], { expect: 1 });
    console.error(
      `${stdout}\n${one.name}: the public face changed. If that is meant: npm run lint:api -- --update, and a changeset that says so`,
    );
    process.exitCode = 1;
  }
}
rmSync(folder, { recursive: true, force: true });
