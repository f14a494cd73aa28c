import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot, workspaceRoot } from '../lint/paths.js';
import { releaseNotes } from '../versions/release-notes.js';
import { writeGenerated } from './write-generated.js';

const { releases } = JSON.parse(readFileSync(join(packageRoot, 'changes.json'), 'utf8'));
writeGenerated(join(workspaceRoot, 'docs/data-releases.md'), releaseNotes(releases), { format: false });
