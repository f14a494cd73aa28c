import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListToolsRequestSchema,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { callTool } from './call-tool.ts';
import { describeTool } from './describe-tool.ts';
import { getPrompt, listPrompts } from './prompts/prompts.ts';
import { CallSchema } from './read-call.ts';
import { listResources, readResource } from './resources/snapshot-schemas.ts';
import { TOOLS } from './tools/tools.ts';
import { mcpVersion } from './versions.ts';
import { en } from './words/en.ts';

/** The server without a transport. It keeps no state between calls and opens no file and no connection. */
export function createServer(): Server {
  const server = new Server(
    { name: 'risk-check', title: 'risk-check', version: mcpVersion },
    { capabilities: { tools: {}, resources: {}, prompts: {} }, instructions: en.instructions },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: TOOLS.map(describeTool) }));
  server.setRequestHandler(CallSchema, ({ params }) => callTool(params.name, params.arguments));
  server.setRequestHandler(ListResourcesRequestSchema, listResources);
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) => readResource(params.uri));
  server.setRequestHandler(ListPromptsRequestSchema, listPrompts);
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => getPrompt(params.name, params.arguments));
  return server;
}
