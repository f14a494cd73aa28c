// Loaded before the server: whatever reaches for a network or another process is written down, and refused.
import { appendFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const require = createRequire(import.meta.url);
const log = process.env.RISK_CHECK_NETWORK_LOG;

function forbid(object, name, what) {
  object[name] = () => {
    appendFileSync(log, `${what}\n`);
    throw new Error(`${what} was called`);
  };
}
forbid(require('node:net').Socket.prototype, 'connect', 'net.connect');
forbid(require('node:net').Server.prototype, 'listen', 'net.listen');
forbid(require('node:dgram'), 'createSocket', 'dgram.createSocket');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'])
  forbid(require('node:dns'), name, `dns.${name}`);
for (const name of ['http', 'https']) {
  for (const method of ['request', 'get']) forbid(require(`node:${name}`), method, `${name}.${method}`);
}
forbid(require('node:http2'), 'connect', 'http2.connect');
for (const name of ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync'])
  forbid(require('node:child_process'), name, `child_process.${name}`);
forbid(globalThis, 'fetch', 'fetch');
forbid(globalThis, 'WebSocket', 'WebSocket');
syncBuiltinESMExports();
// Threads load this, too, and are watched; the run is counted once.
if (isMainThread) appendFileSync(log, 'watching\n');
