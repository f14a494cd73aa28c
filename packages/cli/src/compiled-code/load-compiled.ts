import { readFileSync, statSync } from 'node:fs';
import { Module } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import { cliVersion } from '../versions.ts';
import { readCode, writeCode } from './code-file.ts';

/** A CommonJS bundle that has run. */
export interface Compiled {
  readonly exports: unknown;
  /** Leaves its code for the next run, with every function that this one has used; nothing where it lies there already. */
  readonly keep: () => void;
}

/**
 * Loads a CommonJS bundle without compiling it where an earlier run of the same kind has left its code. Node's own cache,
 * from Node 22 on, holds no function that is compiled only as it is called, which most are.
 *
 * @param folder - Holds compiled code; only this user may write to it.
 * @param kind - Runs of one kind use about the same functions.
 * @param load - The `require` for what the bundle asks for.
 */
export function loadCompiled(file: string, folder: string, kind: string, load: NodeJS.Require): Compiled {
  const { size, mtimeMs } = statSync(file);
  // V8 itself only looks at its version, its flags and the length of the source.
  const key = [kind, cliVersion, process.version, process.arch, size, mtimeMs, file].join(' ');
  const code = readCode(folder, key);
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), {
    filename: file,
    ...(code && { cachedData: code }),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, load, module, file, dirname(file));
  const isKept = code !== null && script.cachedDataRejected === false;
  return {
    exports: module.exports,
    keep: () => {
      if (!isKept) writeCode(folder, key, script.createCachedData());
    },
  };
}
