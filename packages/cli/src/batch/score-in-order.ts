/** A condition variable: one side waits until the other notifies it. */
class ConditionVariable {
  #resolve: () => void = () => {};
  #promise: Promise<void> = Promise.resolve();

  wait(): Promise<void> {
    this.#promise = new Promise((done) => (this.#resolve = done));
    return this.#promise;
  }

  give(): void {
    this.#resolve();
  }
}

export interface Ordered<Block, Result> {
  /** Is asked for the next block only when there is room for it. */
  readonly blocks: AsyncIterable<Block>;
  readonly score: (block: Block) => Promise<Result>;
  /** Gets the results in the order of the blocks; the next one waits until it has settled. */
  readonly write: (block: Block, result: Result) => Promise<void>;
  /** Blocks that are scored or wait to be written. */
  readonly most: number;
}

/**
 * Scores blocks side by side and writes the results in order. A slow writer holds back the reading, so that memory stays
 * bounded; what was read before the input failed is still written.
 */
export async function scoreInOrder<Block, Result>({
  blocks,
  score,
  write,
  most,
}: Ordered<Block, Result>): Promise<void> {
  const onTheWay: { readonly block: Block; readonly result: Promise<Result> }[] = [];
  const news = new ConditionVariable();
  const room = new ConditionVariable();
  let isAllRead = false;
  let failure: { readonly error: unknown } | null = null;

  const read = async (): Promise<void> => {
    try {
      for await (const block of blocks) {
        const result = score(block);
        // Looked at when its turn comes.
        result.catch(() => {});
        onTheWay.push({ block, result });
        news.give();
        if (onTheWay.length >= most) await room.wait();
      }
    } catch (error) {
      failure = { error };
    }
    isAllRead = true;
    news.give();
  };

  const writeAll = async (): Promise<void> => {
    for (;;) {
      const [next] = onTheWay;
      if (next) {
        await write(next.block, await next.result);
        onTheWay.shift();
        room.give();
      } else if (isAllRead) return;
      else await news.wait();
    }
  };

  await Promise.all([read(), writeAll()]);
  if (failure) throw (failure as { readonly error: unknown }).error;
}
