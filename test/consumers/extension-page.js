import { createHash, generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../scripts/run-command.js';

/** An extension's id is the start of its key's digest in the letters a to p. */
const idOf = (key) =>
  createHash('sha256')
    .update(key)
    .digest('hex')
    .slice(0, 32)
    .replaceAll(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));

/** Loads the unpacked extension in `folder` into Chromium and returns the text of its page. */
export function readExtensionPage(folder) {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({
    type: 'spki',
    format: 'der',
  });
  const path = join(folder, 'manifest.json');
  writeFileSync(
    path,
    JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), key: key.toString('base64') }),
  );
  const { stdout } = runCommand(process.env.CHROMIUM ?? 'chromium', [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-features=DisableLoadExtensionCommandLineSwitch',
    `--user-data-dir=${join(folder, '../profile')}`,
    `--load-extension=${folder}`,
    '--virtual-time-budget=5000',
    '--dump-dom',
    `chrome-extension://${idOf(key)}/page.html`,
  ]);
  return /<pre id="line">([\s\S]*?)<\/pre>/.exec(stdout)?.[1] ?? `no page: ${stdout.slice(0, 300)}`;
}
