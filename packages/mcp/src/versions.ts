// Read when the bundle is built; nothing is looked up at run time.
import mcp from '../package.json' with { type: 'json' };

export const mcpVersion: string = mcp.version;
