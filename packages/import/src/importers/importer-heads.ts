import type { Importer } from '../source/importer.ts';
import { importers } from './importers.ts';

/** What a person choosing an importer needs to know. */
export type ImporterHead = Pick<Importer, 'id' | 'title' | 'trust' | 'platform' | 'roles' | 'metrics'>;

/** Every importer with its platform, its roles and the metrics it can fill: for a list to choose from. */
export const importerHeads: readonly ImporterHead[] = importers.map(
  ({ id, title, trust, platform, roles, metrics }) => ({ id, title, trust, platform, roles, metrics }),
);
