#!/usr/bin/env node
'use strict';
// CommonJS, since the loader of modules takes as long to start as the usual run.
const { join } = require('node:path');

// From Node 22 on, for the whole program; the usual run has a cache of its own.
require('node:module').enableCompileCache?.();
require('./dist/start.cjs').start({
  folder: join(__dirname, 'dist'),
  usualRun: join(__dirname, 'dist', 'usual-run.cjs'),
  load: require,
  loadProgram: () => import('./dist/main.js'),
});
