import { describe, expect, it } from 'vitest';
import { sharedDataset } from './shared-dataset.js';

/** Every text below a value, with the names that lead to it. */
const textsIn = (value, path = '') =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value ?? {}).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`));

describe('the guides', () => {
  // What an owner is to say word for word may be untrue in his case; a question cannot be.
  it('put no statement into the mouth of an owner', () => {
    const statements = sharedDataset.rulesets.flatMap(({ id, builtGuide }) =>
      textsIn(builtGuide)
        .filter(([path, text]) => !path.startsWith('/notices') && /“(?:I|My|We|Our)\b[^”]*[^?”]”/.test(text))
        .map(([path, text]) => `${id}${path}: ${text}`),
    );
    expect(statements).toEqual([]);
  });
});
