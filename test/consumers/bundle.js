import { requireTool } from '../tools/tools.js';

/** Bundles and minifies `entry` of a project by esbuild, as a person would ask it to. */
export function bundle(project, entry, outfile, options = {}) {
  requireTool('esbuild').buildSync({
    absWorkingDir: project,
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    logLevel: 'silent',
    ...options,
  });
}
