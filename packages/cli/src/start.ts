import { EXIT } from './exit-codes.ts';
import { processIo } from './process-io.ts';

process.on('SIGINT', () => process.exit(EXIT.interrupted));
process.on('SIGTERM', () => process.exit(EXIT.terminated));

const argv = process.argv.slice(2);
// The one answer that needs neither the reading of arguments nor any rule.
const wantsVersion = argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V');
const run = wantsVersion
  ? (await import('./print-versions.ts')).printVersionsAlone
  : (await import('./main.ts')).main;
// Not `process.exit`, which would cut off what a pipe has not taken yet.
process.exitCode = await run(argv, processIo());
