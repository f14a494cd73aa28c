import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..');
export const workspaceRoot = join(packageRoot, '../..');
export const rulesRoot = join(packageRoot, 'rules');
