#!/usr/bin/env node
import * as module from 'node:module';

// From Node 22 on: what was compiled once is not compiled again.
module.enableCompileCache?.();
await import('./dist/main.js');
