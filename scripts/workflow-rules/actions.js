/** What is run must be what was read: a tag can be moved to other code, a commit cannot. */
const PINNED = /^[\w.-]+\/[\w.-]+(\/[\w./-]+)?@[0-9a-f]{40}$/;
const PINNED_IMAGE = /^docker:\/\/[^@]+@sha256:[0-9a-f]{64}$/;

export function unpinnedAction({ jobs, steps, lineOf, textOf }) {
  const uses = [
    ...steps.map(({ step, path }) => ({ value: step.uses, path: [...path, 'uses'] })),
    ...jobs.map(({ job, path }) => ({ value: job.uses, path: [...path, 'uses'] })),
  ].filter(({ value }) => typeof value === 'string' && !value.startsWith('./'));
  return uses.flatMap(({ value, path }) => {
    const line = lineOf(path);
    if (!PINNED.test(value) && !PINNED_IMAGE.test(value)) {
      return [
        {
          line,
          message: `${value} is not pinned: name the full commit, such as owner/action@<40 digits> # v1.2.3`,
        },
      ];
    }
    if (PINNED.test(value) && !/#\s*v\d+(\.\d+)*\b/.test(textOf(line))) {
      return [
        { line, message: `${value} does not say which version that is: add a comment such as # v1.2.3` },
      ];
    }
    return [];
  });
}

export function movingImage({ jobs, lineOf }) {
  return jobs.flatMap(({ job, path }) => {
    const container = typeof job.container === 'string' ? job.container : job.container?.image;
    const images = [
      ...(container ? [{ image: container, at: [...path, 'container'] }] : []),
      ...Object.entries(job.services ?? {}).map(([name, { image }]) => ({
        image,
        at: [...path, 'services', name],
      })),
    ];
    return images
      .filter(({ image }) => !/@sha256:[0-9a-f]{64}$/.test(image))
      .map(({ image, at }) => ({ line: lineOf(at), message: `image ${image} is not pinned by its digest` }));
  });
}

export function movingRunner({ jobs, lineOf }) {
  return jobs.flatMap(({ job, path }) => {
    const runners = [job['runs-on'] ?? []].flat().filter((runner) => typeof runner === 'string');
    return runners
      .filter((runner) => runner === 'self-hosted' || runner.endsWith('-latest'))
      .map((runner) => ({
        line: lineOf([...path, 'runs-on']),
        message:
          runner === 'self-hosted'
            ? 'a self-hosted runner keeps what earlier jobs left on it'
            : `${runner} changes under our feet: name a version`,
      }));
  });
}
