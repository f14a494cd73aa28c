import type { Tool as ListedTool } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import type { Tool } from './tool/tool.ts';
import { en } from './words/en.ts';

/** A tool as the client sees it in the list. */
export function describeTool({ name, title, description, input, output }: Tool): ListedTool {
  return {
    name,
    title,
    description,
    inputSchema: schemaOf(input, 'input') as ListedTool['inputSchema'],
    outputSchema: withError(schemaOf(output, 'output')) as ListedTool['outputSchema'],
    annotations: {
      title,
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      // Nothing outside is asked: the dataset is part of the package.
      openWorldHint: false,
    },
  };
}

interface ObjectSchema {
  readonly properties?: object;
  readonly required?: readonly string[];
}

function schemaOf(form: z.ZodObject, io: 'input' | 'output'): ObjectSchema {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(form, { io });
  return schema;
}

const error = z
  .looseObject({
    code: z.string(),
    issues: z.array(z.looseObject({ code: z.string(), path: z.string(), message: z.string() })),
    more: z.int(),
  })
  .describe(en.outputs.error);

/** Clients hold a refusal to the same schema as an answer. */
function withError({ properties, required = [], ...schema }: ObjectSchema): object {
  return {
    ...schema,
    properties: { ...properties, error: schemaOf(error, 'output') },
    anyOf: [{ required }, { required: ['error'] }],
  };
}
