import { prepareProject } from './prepare-project.js';

/** Runs one consumer in a project with the installed packages. Returns what went wrong, undefined if nothing did. */
export async function checkConsumer(consumer, folder, packages, expected) {
  const project = prepareProject(consumer.name, folder, packages);
  try {
    const lines = [await consumer.run(project)].flat();
    const different = lines.find((line) => line !== expected);
    if (lines.length === 0) return 'printed nothing';
    return different === undefined ? undefined : `expected ${expected}\nprinted  ${different}`;
  } catch (error) {
    return error.message;
  }
}
