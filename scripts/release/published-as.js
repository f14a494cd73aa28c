import { runNpm } from '../npm.js';

/** The integrity under which the registry has this version, undefined when it does not have it. */
export function publishedAs(id) {
  let answer;
  try {
    answer = runNpm(['view', id, 'dist.integrity', '--json'], { keepSettings: true }).stdout.trim();
  } catch (error) {
    if (/\bE404\b/.test(error.message)) return undefined;
    throw error;
  }
  // npm answers with nothing when the package is there and the version is not.
  return answer === '' ? undefined : JSON.parse(answer);
}
