import type { Ruleset } from '@risk-check/core';
import { snapshotSchemaOf } from '@risk-check/core/snapshot';
import snapshotSchema from '@risk-check/core/snapshot.schema.json' with { type: 'json' };
import { rulesets } from '@risk-check/rules-data';
import { protocolError } from '../tool/protocol-error.ts';
import { en } from '../words/en.ts';

const SCHEME = 'risk-check://snapshot/';
const MIME_TYPE = 'application/schema+json';

/** The snapshot of each ruleset as a resource. */
export const listResources = () => ({
  resources: rulesets.map(({ id, title }) => ({
    uri: `${SCHEME}${id}`,
    name: id,
    title: en.resources.title(title),
    description: en.resources.description(title),
    mimeType: MIME_TYPE,
  })),
});

export async function readResource(uri: string) {
  const entry = uri.startsWith(SCHEME) ? rulesets.find(({ id }) => `${SCHEME}${id}` === uri) : undefined;
  if (!entry) throw protocolError(en.resources.unknown(uri.slice(0, 100)));
  const schema = snapshotSchemaOf((await entry.load()).default as Ruleset, snapshotSchema);
  return { contents: [{ uri, mimeType: MIME_TYPE, text: JSON.stringify(schema, null, 2) }] };
}
