import { jobsIntoPublishing } from './rights.js';
import { mayWriteAnything } from './workflow.js';

/** A cache is filled by other runs: what comes out of it was never reviewed. */
export function cacheIntoPublishing(file) {
  const into = jobsIntoPublishing(file);
  return file.steps
    .filter(({ jobId, step, path }) => {
      if (!into.has(jobId)) return false;
      const [action] = (step.uses ?? '').split('@');
      const { cache, 'package-manager-cache': ownCache } = step.with ?? {};
      // setup-node 5 and newer caches on its own.
      const major = Number(/# v(\d+)/.exec(file.textOf(file.lineOf([...path, 'uses'])))?.[1] ?? 0);
      const caches =
        action === 'actions/setup-node' &&
        ((cache !== undefined && cache !== false) || (major >= 5 && ownCache !== false));
      return caches || action.startsWith('actions/cache');
    })
    .map(({ jobId, path }) => ({
      line: file.lineOf([...path, 'uses']),
      message: `job ${jobId} takes a cache into what is published`,
    }));
}

/** What a dependency runs at install would run beside a right to write, or in what is published. */
export function installScripts(file) {
  const into = jobsIntoPublishing(file);
  return file.steps.flatMap(({ jobId, job, step, path }) => {
    const isGuarded = into.has(jobId) || mayWriteAnything(file, job);
    const commands = String(step.run ?? '').split('\n');
    const at = { line: file.lineOf([...path, 'run']) };
    return commands.flatMap((command) => {
      if (/\bnpm (install|i)(?!\S)(?!.*--package-lock-only)/.test(command))
        return [{ ...at, message: `job ${jobId}: npm install may change what is installed: npm ci` }];
      const runsScripts = /\bnpm (ci|clean-install)\b/.test(command) && !command.includes('--ignore-scripts');
      return isGuarded && runsScripts
        ? [
            {
              ...at,
              message: `job ${jobId} runs the dependencies' install scripts beside a right to write, or on the way to publishing: --ignore-scripts`,
            },
          ]
        : [];
    });
  });
}

export function noTimeout({ jobs, lineOf }) {
  return jobs
    .filter(({ job }) => !job.uses && job['timeout-minutes'] === undefined)
    .map(({ id, path }) => ({
      line: lineOf(path),
      message: `job ${id} may hang for six hours: timeout-minutes`,
    }));
}
