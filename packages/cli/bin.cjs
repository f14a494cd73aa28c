#!/usr/bin/env node
'use strict';
// CommonJS, since the loader of modules takes as long to start as the usual run.
const { join } = require('node:path');

// From Node 22 on: what was compiled once is not compiled again.
require('node:module').enableCompileCache?.();
require('./dist/start.cjs').start({
  folder: join(__dirname, 'dist'),
  loadUsualRun: () => require('./dist/usual-run.cjs'),
  loadProgram: () => import('./dist/main.js'),
});
