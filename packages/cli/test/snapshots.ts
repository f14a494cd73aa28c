import { readdirSync } from 'node:fs';
import { repository } from './fake-io.ts';

/** Every example snapshot by its path in the repository. */
export const examples: readonly string[] = readdirSync(new URL('examples/', repository))
  .sort()
  .flatMap((folder) =>
    readdirSync(new URL(`examples/${folder}/`, repository))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => `examples/${folder}/${name}`),
  );

/** The least a snapshot must say. */
export const bare = {
  snapshotVersion: 1,
  platform: 'aliexpress',
  role: 'buyer',
  asOf: '2026-02-10T08:00:00Z',
};

export const json = (value: unknown): string => JSON.stringify(value, null, 2);
