#!/usr/bin/env node
import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

// From Node 22 on, with a cache of compiled code: in the user's own folder, since Node runs what lies in it. Before the program is loaded.
const { NODE_COMPILE_CACHE, XDG_CACHE_HOME } = process.env;
module.enableCompileCache?.(
  NODE_COMPILE_CACHE ?? join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'risk-check'),
);
const { runProcess } = await import('./dist/main.js');
await runProcess();
