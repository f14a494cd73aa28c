import { createRequire } from 'node:module';
import type { Duckdb } from '../src/duckdb/duckdb.ts';

const require = createRequire(new URL('../engine/', import.meta.url));

export const duckdb: Duckdb = require('@duckdb/node-api');
export const arrow = require('apache-arrow');
