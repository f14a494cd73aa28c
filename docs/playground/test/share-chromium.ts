import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumPath } from '../../../scripts/chromium.js';

declare module 'vitest' {
  interface ProvidedContext {
    readonly chromium: string;
  }
}

/** Starts one Chromium for all browser tests; each look at a page has a profile of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    host: '127.0.0.1',
  });
  project.provide('chromium', server.wsEndpoint());
  return () => server.close();
}
