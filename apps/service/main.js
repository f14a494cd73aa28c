import { serve } from '@hono/node-server';
import { app } from './service.js';

// Behind a proxy that knows who may ask: activity is private.
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT ?? 8787) });
