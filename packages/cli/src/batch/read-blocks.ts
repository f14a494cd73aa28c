import { crc32 } from 'node:zlib';
import { CliError } from '../errors/cli-error.ts';
import type { OpenInput } from './open-input.ts';
import { type BlockOptions, type Position, type RecordBlock, RecordBlocks } from './record-blocks.ts';

export interface BlockSource {
  readonly names: readonly string[];
  readonly open: (name: string) => Promise<OpenInput>;
  /** Where to begin; what comes before is read again to see that it is the same as then. */
  readonly from: Position;
  readonly options: BlockOptions;
  /** Told which input is read now. */
  readonly onInput: (input: OpenInput) => void;
  /** Told which input has become shorter while it was read. */
  readonly onCut: (name: string) => void;
}

/** The blocks of all inputs, one input after another. */
export async function* readBlocks({
  names,
  open,
  from,
  options,
  onInput,
  onCut,
}: BlockSource): AsyncGenerator<RecordBlock> {
  const blocks = new RecordBlocks(options, from);
  let crc = 0;
  for (const [i, name] of names.entries()) {
    const input = await open(name);
    onInput(input);
    try {
      // Bytes of this input that were dealt with before.
      let known = i < from.input ? Infinity : i === from.input ? from.bytes : 0;
      for await (const chunk of input.chunks(() => blocks.room())) {
        const seen = chunk.subarray(0, Math.min(known, chunk.length));
        known -= seen.length;
        if (seen.length > 0) crc = crc32(seen, crc);
        if (known === 0 && seen.length > 0 && i === from.input && crc !== from.crc)
          throw otherInput(names, i);
        if (seen.length < chunk.length) yield* blocks.push(chunk.subarray(seen.length));
      }
      if (i === from.input && known > 0) throw otherInput(names, i);
      if (input.isCut?.()) onCut(name);
      if (i >= from.input) yield* blocks.end();
    } finally {
      await input.close();
    }
  }
}

/** The checksum is one over all inputs up to there: of several it does not tell which one is another. */
function otherInput(names: readonly string[], input: number): CliError {
  const problem = { code: 'other-run', args: { what: 'input' } } as const;
  const [file] = names;
  return input > 0 || file === undefined
    ? new CliError('CANNOT_RESUME', null, [problem])
    : new CliError('CANNOT_RESUME', file, [{ file, ...problem }]);
}
