import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';

/** For engines that read files: the bundle, the cases and the rulesets are arguments. */
const [bundle, cases, rulesets] = process.argv.slice(2);
runInThisContext(readFileSync(bundle, 'utf8'));
console.log(globalThis.hashReports(readFileSync(cases, 'utf8'), readFileSync(rulesets, 'utf8')));
