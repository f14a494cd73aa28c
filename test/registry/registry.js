import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { toolPath } from '../tools/tools.js';

/** A registry without uplinks: what is not published into it cannot be installed. */
const CONFIG = (folder) => ({
  storage: join(folder, 'storage'),
  auth: { htpasswd: { file: join(folder, 'htpasswd'), max_users: 1 } },
  uplinks: {},
  packages: { '**': { access: '$all', publish: '$authenticated' } },
  web: { enable: false },
  log: { type: 'stdout', format: 'json', level: 'warn' },
});

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function untilReady(url, child, log) {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (child.exitCode !== null) break;
    if (
      await fetch(`${url}-/ping`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await wait(200);
  }
  throw new Error(`verdaccio did not start:\n${readFileSync(log, 'utf8')}`);
}

/** Starts verdaccio on a free loopback port. `env` makes npm use it, as the one user who may publish. */
export async function startRegistry(folder) {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'config.json');
  // YAML reads JSON.
  writeFileSync(config, JSON.stringify(CONFIG(folder)));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const log = join(folder, 'log.txt');
  const output = openSync(log, 'w');
  const child = spawn(
    process.execPath,
    [toolPath('verdaccio/bin/verdaccio'), '--config', config, '--listen', `127.0.0.1:${port}`],
    {
      cwd: folder,
      stdio: ['ignore', output, output],
    },
  );
  closeSync(output);
  const stop = () => child.kill();
  try {
    await untilReady(url, child, log);
    const user = { name: 'releaser', password: 'only-for-this-rehearsal' };
    const answer = await fetch(`${url}-/user/org.couchdb.user:${user.name}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(user),
    });
    const { token } = await answer.json();
    if (!token) throw new Error(`verdaccio gave no token: ${answer.status}`);
    const npmrc = join(folder, 'npmrc');
    writeFileSync(npmrc, `registry=${url}\n//127.0.0.1:${port}/:_authToken=${token}\n`);
    const env = {
      npm_config_userconfig: npmrc,
      npm_config_registry: url,
      npm_config_cache: join(folder, 'cache'),
      npm_config_prefer_offline: 'false',
    };
    return { url, env, stop };
  } catch (error) {
    stop();
    throw error;
  }
}
