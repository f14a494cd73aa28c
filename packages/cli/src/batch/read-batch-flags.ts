import { availableParallelism } from 'node:os';
import type { OwnProblem } from '@risk-check/report/problems';
import { usageError } from '../errors/cli-error.ts';
import { MOST_SECONDS, MOST_WORKERS } from './limits.ts';
import type { Shard } from './record-blocks.ts';

/** Numbers of the command line, as given. */
export interface NumberFlags {
  readonly workers?: string;
  readonly shard?: string;
  readonly recordSeconds?: string;
  readonly checkpointSeconds?: string;
  /** Empty where every refusal is accepted. */
  readonly acceptRefused?: string;
  readonly maxDeadLetters?: string;
}

export interface BatchNumbers {
  readonly workers: number;
  readonly shard: Shard;
  readonly recordSeconds: number;
  readonly checkpointSeconds: number;
  /** How many dead letters are written at most. */
  readonly maxDeadLetters: number;
  readonly accepts: (refused: number, of: number) => boolean;
}

const CHECKPOINT_SECONDS = 5;

/** Reads the numbers among the flags; all that are wrong are named at once. */
export function readNumbers(flags: NumberFlags): BatchNumbers {
  const problems: OwnProblem[] = [];
  const numberOf = (
    option: string,
    text: string | undefined,
    byDefault: number,
    least: number,
    most = Number.POSITIVE_INFINITY,
  ): number => {
    if (text === undefined) return byDefault;
    const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most && (Number.isInteger(value) || least < 1)) return value;
    const wanted = least === 0 ? 'from-0' : least < 1 ? 'above-0' : 'whole';
    problems.push({ code: 'not-a-count', args: { option, value: text, wanted } });
    return byDefault;
  };
  const numbers = {
    workers: numberOf('--workers', flags.workers, defaultWorkers(), 1, MOST_WORKERS),
    recordSeconds: numberOf('--record-seconds', flags.recordSeconds, MOST_SECONDS, 1e-3),
    checkpointSeconds: numberOf('--checkpoint-seconds', flags.checkpointSeconds, CHECKPOINT_SECONDS, 0),
    maxDeadLetters: numberOf('--max-dead-letters', flags.maxDeadLetters, Number.POSITIVE_INFINITY, 0),
  };
  const accepts = readAcceptance(flags.acceptRefused);
  if (accepts === null)
    problems.push({
      code: 'not-a-count',
      args: { option: '--accept-refused', value: flags.acceptRefused ?? '', wanted: 'limit' },
    });
  const shard = readShard(flags.shard);
  if (shard === null) problems.push({ code: 'not-a-shard', args: { value: flags.shard ?? '' } });
  if (problems.length > 0) throw usageError(...problems);
  return { ...numbers, shard: shard ?? WHOLE, accepts: accepts ?? none };
}

const none = (refused: number): boolean => refused === 0;

/** How many records may be refused before a run counts as failed: none unless said, any, so many, or such a share. */
function readAcceptance(text: string | undefined): BatchNumbers['accepts'] | null {
  if (text === undefined) return none;
  if (text === '') return () => true;
  const [, number = '', percent] = /^(\d+(?:\.\d+)?)(%)?$/.exec(text) ?? [];
  if (number === '' || (percent ? Number(number) > 100 : !Number.isInteger(Number(number)))) return null;
  return (refused, of) => refused <= (percent ? (of * Number(number)) / 100 : Number(number));
}

const defaultWorkers = (): number => Math.min(availableParallelism(), MOST_WORKERS);

const WHOLE: Shard = { number: 1, of: 1 };

function readShard(text: string | undefined): Shard | null {
  if (text === undefined) return WHOLE;
  const [, number = '', of = ''] = /^([1-9]\d{0,8})\/([1-9]\d{0,8})$/.exec(text) ?? [];
  return number !== '' && Number(number) <= Number(of) ? { number: Number(number), of: Number(of) } : null;
}
