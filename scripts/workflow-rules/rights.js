import { isPublishing, jobWithNeeds, mayWrite, rightsOf } from './workflow.js';

export function noPermissions({ workflow }) {
  if (workflow.permissions !== undefined) return [];
  return [
    {
      line: 1,
      message: 'permissions are not stated at the top: without them every job may have the default ones',
    },
  ];
}

export function broadPermissions({ workflow, jobs, lineOf }) {
  const isBroad = (rights) => typeof rights === 'string';
  const found = [];
  const top = workflow.permissions;
  if (isBroad(top))
    found.push({
      line: lineOf(['permissions']),
      message: `permissions: ${top} gives everything: name what is needed`,
    });
  for (const [what, right] of Object.entries(isBroad(top) ? {} : (top ?? {}))) {
    if (right === 'write') {
      found.push({
        line: lineOf(['permissions', what]),
        message: `${what}: write for every job: give it to the one job that needs it`,
      });
    }
  }
  for (const { id, job, path } of jobs) {
    if (isBroad(job.permissions)) {
      found.push({
        line: lineOf([...path, 'permissions']),
        message: `job ${id}: permissions: ${job.permissions} gives everything`,
      });
    }
  }
  return found;
}

/** A job that publishes waits for a person where the environment says so, and only on the branches that it allows. */
export function noEnvironment(file) {
  return file.jobs
    .filter(({ job }) => isPublishing(file, job) && !job.environment)
    .map(({ id, path }) => ({
      line: file.lineOf(path),
      message: `job ${id} may publish without a protected environment`,
    }));
}

/** Two releases at once would race for the same versions. */
export function noConcurrency(file) {
  return file.jobs
    .filter(({ job }) => isPublishing(file, job) && !job.concurrency && !file.workflow.concurrency)
    .map(({ id, path }) => ({
      line: file.lineOf(path),
      message: `job ${id} may publish twice at once: set concurrency`,
    }));
}

export function longLivedToken({ textLines }) {
  return textLines.flatMap((text, index) =>
    /\bNPM_TOKEN\b|\bNODE_AUTH_TOKEN\b|_authToken/.test(text.replace(/#.*/, ''))
      ? [
          {
            line: index + 1,
            message: 'a token that lives on can be stolen: publish by trusted publishing (id-token: write)',
          },
        ]
      : [],
  );
}

export function inheritedSecrets({ jobs, lineOf }) {
  return jobs
    .filter(({ job }) => job.secrets === 'inherit')
    .map(({ id, path }) => ({
      line: lineOf([...path, 'secrets']),
      message: `job ${id} hands every secret on: name those it needs`,
    }));
}

/** Whoever opens a pull request writes the code that runs: it gets no right to change anything. */
export function rightsForForks(file) {
  if (!file.triggers.includes('pull_request')) return [];
  return file.jobs.flatMap(({ id, job, path }) => {
    const rights = rightsOf(file, job);
    const written = Object.keys(typeof rights === 'object' ? (rights ?? {}) : {}).filter((what) =>
      mayWrite(rights, what),
    );
    return written.map((what) => ({
      line: file.lineOf(path),
      message: `job ${id} runs code of a pull request with ${what}: write`,
    }));
  });
}

/** Jobs whose results are published, and those that publish. */
export function jobsIntoPublishing(file) {
  const ids = new Set();
  for (const { id, job } of file.jobs) {
    if (isPublishing(file, job)) for (const needed of jobWithNeeds(file.jobs, id)) ids.add(needed);
  }
  return ids;
}
