import { prepareProject } from './prepare-project.js';

/** Installs `tarballs` into one consumer's project and runs it. Returns what went wrong, undefined if nothing did. */
export async function checkConsumer(consumer, folder, tarballs, expected) {
  try {
    const lines = [await consumer.run(prepareProject(consumer.name, folder, tarballs))].flat();
    const different = lines.find((line) => line !== expected);
    if (lines.length === 0) return 'printed nothing';
    return different === undefined ? undefined : `expected ${expected}\nprinted  ${different}`;
  } catch (error) {
    return error.message;
  }
}
