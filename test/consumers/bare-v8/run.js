import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

/** Runs the bundle with nothing but ECMAScript: a call of a host's global would be a ReferenceError. */
const ECMASCRIPT = new Set(
  `globalThis Infinity NaN undefined parseFloat parseInt isFinite isNaN Object Function Array Number Boolean String Symbol
   BigInt Math JSON Reflect Proxy Map Set WeakMap WeakSet Promise RegExp Date Error AggregateError EvalError RangeError
   ReferenceError SyntaxError TypeError URIError ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array
   Uint16Array Int32Array Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array Iterator`.split(
    /\s+/,
  ),
);
// Text cannot become code here either.
const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
for (const name of runInContext('Object.getOwnPropertyNames(globalThis)', context)) {
  if (!ECMASCRIPT.has(name)) runInContext(`delete globalThis[${JSON.stringify(name)}]`, context);
}
// The clock and chance are ECMAScript, and still not ours to use.
runInContext('Date.now = Math.random = () => { throw new Error("not pure") }', context);
runInContext(readFileSync('bundle.js', 'utf8'), context);
console.log(runInContext('scoreLine', context)(readFileSync('snapshot.json', 'utf8')));
