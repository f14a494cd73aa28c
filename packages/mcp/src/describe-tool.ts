import type { Tool as ListedTool } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import type { Tool } from './tool/tool.ts';

/** A tool as the client sees it in the list. */
export function describeTool({ name, title, description, input }: Tool): ListedTool {
  const { $schema: _dialect, ...inputSchema } = z.toJSONSchema(input, { io: 'input' });
  return {
    name,
    title,
    description,
    inputSchema: inputSchema as ListedTool['inputSchema'],
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
