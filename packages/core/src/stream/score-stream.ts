import type { ScoreOptions } from '../account/open-case.ts';
import { compiledOnce } from '../compile/compile-ruleset.ts';
import type { CompiledRuleset } from '../evaluate/compiled.ts';
import { SnapshotError } from '../issues/errors.ts';
import type { RiskReport } from '../report/report-schema.ts';
import type { Ruleset } from '../ruleset/ruleset.ts';
import { scoreAccount } from '../score/score-account.ts';

/** One snapshot's result, in the order of the input. */
export type StreamedScore =
  | { readonly index: number; readonly report: RiskReport; readonly error?: undefined }
  /** It could not be scored; the stream goes on. */
  | { readonly index: number; readonly report?: undefined; readonly error: SnapshotError };

/** Anything that snapshots can be read from one by one: an array, an async iterator, a Node or a web stream of objects. */
export type SnapshotSource =
  | Iterable<unknown>
  | AsyncIterable<unknown>
  | {
      /** As a `ReadableStream` has it. */
      getReader(): WebReader;
    };

interface WebReader {
  read(): Promise<{ done: boolean; value?: unknown }>;
  cancel(reason?: unknown): Promise<void>;
  releaseLock(): void;
}

/**
 * Scores snapshots as they arrive, one at a time: the next one is read when its result is asked for, so that memory stays
 * bounded. As a web stream: `ReadableStream.from(scoreStream(source, ruleset))`.
 *
 * @param source - Parsed snapshots; a web stream is read to its end, or cancelled when reading stops.
 * @param ruleset - A ruleset of `@risk-check/rules-data`, or its compiled form.
 * @param options - Another instant, rules to leave out, experimental rules.
 * @throws {RulesetError | OptionsError} At the first result, when the ruleset is malformed or an option is wrong.
 *
 * @example
 * for await (const result of scoreStream(snapshots, ruleset)) console.log(result);
 */
export async function* scoreStream(
  source: SnapshotSource,
  ruleset: Ruleset | CompiledRuleset,
  options?: ScoreOptions | null,
): AsyncGenerator<StreamedScore, void, undefined> {
  let index = 0;
  // Compiled inside the loop, so that a source is closed where the ruleset is refused; also where nothing comes.
  const reader = (source as { getReader?(): WebReader }).getReader?.();
  for await (const snapshot of reader ? readWebStream(reader) : (source as Iterable<unknown>))
    yield scoreOne(snapshot, index++, compiledOnce(ruleset), options);
  compiledOnce(ruleset);
}

function scoreOne(
  snapshot: unknown,
  index: number,
  ruleset: CompiledRuleset,
  options: ScoreOptions | null | undefined,
): StreamedScore {
  try {
    return { index, report: scoreAccount(snapshot, ruleset, options) };
  } catch (error) {
    if (error instanceof SnapshotError) return { index, error };
    throw error;
  }
}

/** Not every browser lets a web stream be iterated. */
async function* readWebStream(reader: WebReader): AsyncGenerator<unknown, void, undefined> {
  let done = false;
  try {
    while (true) {
      const chunk = await reader.read();
      done = chunk.done;
      if (done) return;
      yield chunk.value;
    }
  } finally {
    if (!done) await reader.cancel();
    reader.releaseLock();
  }
}
