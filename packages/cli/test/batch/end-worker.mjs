import { isMainThread, threadId } from 'node:worker_threads';

/** Loaded in front of the command line: makes records with these words end the worker that parses them; most are scored without parsing. */
if (!isMainThread) {
  // Waiting for what never comes leaves the processor to others.
  const cell = new Int32Array(new SharedArrayBuffer(4));
  const wait = (milliseconds) => Atomics.wait(cell, 0, 0, milliseconds);
  const parse = JSON.parse;
  JSON.parse = (text, ...rest) => {
    if (text.includes('"end by exit"')) process.exit(1);
    if (text.includes('"end by memory"')) for (const all = []; ; ) all.push(new Array(1e6).fill(all.length));
    if (text.includes('"crash later"'))
      process.nextTick(() => {
        throw new Error('crash');
      });
    if (text.includes('"no end"')) for (;;) wait(10);
    if (text.includes('"slow"')) wait(500);
    return parse(text, ...rest);
  };
  const threads = process.env.RISK_CHECK_THREADS;
  if (threads !== undefined && threadId > Number(threads)) throw new Error('no more threads');
  if (process.env.RISK_CHECK_ENDS === 'before a record') Atomics.store = () => process.exit(1);
}
