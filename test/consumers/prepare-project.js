import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The account that every consumer scores: several rules fire, some are unknown. */
export const snapshotPath = join(here, '../../examples/aliexpress-buyer/several-at-once.json');

/** Copies a consumer out of the workspace, so that nothing resolves by accident, and moves the packages there. */
export function prepareProject(name, folder, packages) {
  const project = join(folder, name);
  mkdirSync(project, { recursive: true });
  cpSync(join(here, 'shared'), project, { recursive: true });
  cpSync(join(here, name), project, { recursive: true });
  cpSync(snapshotPath, join(project, 'snapshot.json'));
  packages.moveTo(project);
  return project;
}
