import { RulesetError, SnapshotError, scoreAccount } from '@risk-check/core';
import reportSchema from '@risk-check/core/report.schema.json' with { type: 'json' };
import { snapshotSchemaOf } from '@risk-check/core/snapshot';
import snapshotSchema from '@risk-check/core/snapshot.schema.json' with { type: 'json' };
import { findRuleset, rulesets } from '@risk-check/rules-data';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** A service for one's own programs: it keeps nothing, and writes no activity into a log. */
export const app = new Hono();
const MOST_BYTES = 2_000_000;

app.post('/score/:platform/:role', bodyLimit({ maxSize: MOST_BYTES }), async (context) => {
  const { platform, role } = context.req.param();
  const entry = findRuleset(platform, role);
  if (!('load' in entry)) return context.json({ error: `unknown ${entry.unknown}`, known: entry.known }, 404);
  const text = await context.req.text();
  try {
    return context.json(scoreAccount(JSON.parse(text), (await entry.load()).default));
  } catch (error) {
    if (error instanceof SyntaxError) return context.json({ error: 'not JSON' }, 400);
    if (error instanceof SnapshotError) return context.json({ error: error.code, issues: error.issues }, 422);
    // A ruleset or an option is ours: no caller can fix it.
    if (error instanceof RulesetError) console.error(error.message);
    throw error;
  }
});

/** The description is generated from the schemas of the packages: it cannot say anything else than they do. */
app.get('/openapi.json', async (context) => {
  const paths = {};
  for (const { id, platform, role, title, load } of rulesets) {
    const schema = snapshotSchemaOf((await load()).default, snapshotSchema);
    paths[`/score/${platform}/${role}`] = {
      post: {
        operationId: `score-${id.replace('.', '-')}`,
        summary: `Risk index of one account: ${title}`,
        requestBody: { required: true, content: { 'application/json': { schema: inOpenApi(schema) } } },
        responses: {
          200: {
            description: 'The report',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Report' } } },
          },
          400: { description: 'Not JSON' },
          413: { description: `More than ${MOST_BYTES} bytes` },
          422: { description: 'The snapshot is malformed; `issues` names every problem' },
        },
      },
    };
  }
  return context.json({
    openapi: '3.1.0',
    info: {
      title: 'risk-check',
      version: '1',
      description: 'A risk index, no probability and no legal advice.',
    },
    paths,
    components: { schemas: { Report: inOpenApi(reportSchema) } },
  });
});

/** OpenAPI 3.1 takes JSON Schema 2020-12 as it is, but for the names that a file of its own has. */
const inOpenApi = ({ $schema, $id, ...schema }) => schema;
