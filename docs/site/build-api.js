import { join } from 'node:path';
import { API_ENTRIES, writeApiReference } from './api-reference.js';
import { PATHS } from './paths.js';

await writeApiReference(API_ENTRIES, join(PATHS.docs, 'api'));
console.log(`${API_ENTRIES.length} pages of the API reference written.`);
