import { parseTime } from '../exact/parse-time.ts';
import { AN_OBJECT, TIME } from '../issues/issue-words.ts';
import { type Phrase, type PhrasePart, phrase } from '../issues/phrase.ts';
import type { Check, Definition, Form, NumberLimits, Problem, TextLimits } from './form.ts';
import { isDeeperThan } from './nesting.ts';

/**
 * Compiles a form to closures that walk a value once, allocate nothing while it is right, and otherwise find every
 * problem.
 *
 * @param definitions - What its numbers stand for; compiled as they are met.
 * @param room - Levels of nesting that content no form describes may still have.
 */
export function compileForm(form: Form, definitions: readonly Definition[] = [], room = Infinity): Check {
  const defined: Check[] = [];
  return compile(form, room);

  function compile(definition: Definition, room: number): Check {
    if (typeof definition !== 'string') {
      const [kind, limits] = definition;
      if (kind === 'oneOf') return constants(definition.slice(1));
      return kind === 'text' ? limitedText(limits) : limitedNumber(limits);
    }
    const tokens = definition.match(/[\w$]+\??|./g) as RegExpMatchArray;
    let at = 0;
    return next(room);

    function next(room: number): Check {
      const token = tokens[at++] as string;
      switch (token) {
        case '~': {
          const check = next(room);
          return (value) => (value === null ? null : check(value));
        }
        case '[':
          return listOf(next(room - 1));
        case '*':
          return recordOf(next(room - 1));
        case '(': {
          const checks: Check[] = [];
          do checks.push(next(room));
          while (tokens[at++] === '|');
          return alternatives(checks);
        }
        case '{':
          return fields(room - 1);
        case 'a':
          return unchecked(room);
      }
      if (LEAVES[token]) return LEAVES[token];
      const index = Number(token);
      const part = definitions[index] as Definition;
      if (typeof part !== 'string') return compile(part, room);
      return (value) => {
        defined[index] ??= compile(part, room);
        return defined[index](value);
      };
    }

    function fields(room: number): Check {
      const checks = new Map<string, Check>();
      const required: string[] = [];
      let end: string | undefined;
      do {
        const names: string[] = [];
        do names.push(tokens[at++] as string);
        while (tokens[at++] === ',');
        const check = next(room);
        for (const name of names) {
          const field = name.replace('?', '');
          if (field === name) required.push(name);
          checks.set(field, check);
        }
        end = tokens[at++];
      } while (end === ' ');
      return fieldsOf(checks, required, end === '!' ? null : unchecked(room));
    }
  }
}

const A_NUMBER = phrase('number', 'a number');
const A_WHOLE_NUMBER = phrase('whole-number', 'a whole number');

const wrongType = (expected: PhrasePart): Problem[] => [
  { code: 'wrong-type', path: [], expected, limit: false },
];
const overLimit = (code: Problem['code'], expected: Phrase): Problem => ({
  code,
  path: [],
  expected,
  limit: true,
});

const either = (one: PhrasePart, other: PhrasePart): PhrasePart =>
  one ? phrase('any-of', '{} or {}', one, other) : other;

export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const LEAVES: Readonly<Record<string, Check>> = {
  f: (value) => (typeof value === 'boolean' ? null : wrongType(phrase('boolean', 'true or false'))),
  z: (value) => (value === null ? null : wrongType('null')),
  n: (value) => (isNumber(value) ? null : wrongType(A_NUMBER)),
  t: (value) => (typeof value === 'string' ? null : wrongType(phrase('text', 'a text'))),
  m: (value) => {
    if (typeof value !== 'string') return wrongType(TIME);
    return Number.isNaN(parseTime(value)) ? [overLimit('not-a-time', TIME)] : null;
  },
};

function limitedText({ least = 0, most = Infinity, pattern, words = ['text', 'a text'] }: TextLimits): Check {
  const form = pattern === undefined ? null : new RegExp(pattern);
  return (value) => {
    if (typeof value !== 'string') return wrongType(phrase(...words));
    const problems: Problem[] = [];
    if (value.length < least)
      problems.push(overLimit('out-of-range', phrase('text-not-empty', 'a text that is not empty')));
    if (form && !form.test(value)) problems.push(overLimit('wrong-format', phrase(...words)));
    if (value.length > most)
      problems.push(overLimit('too-big', phrase('characters-at-most', 'at most {} characters', most)));
    return problems.length > 0 ? problems : null;
  };
}

function limitedNumber({
  whole = false,
  gte = -Infinity,
  gt = -Infinity,
  lte = Infinity,
  lt = Infinity,
}: NumberLimits): Check {
  return (value) => {
    if (!isNumber(value) || (whole && !Number.isInteger(value)))
      return wrongType(whole ? A_WHOLE_NUMBER : A_NUMBER);
    const problems: Problem[] = [];
    if (value < gte) problems.push(overLimit('out-of-range', phrase('or-more', '{} or more', gte)));
    if (value <= gt) problems.push(overLimit('out-of-range', phrase('more-than', 'more than {}', gt)));
    if (value >= lt) problems.push(overLimit('too-big', phrase('less-than', 'less than {}', lt)));
    if (value > lte) problems.push(overLimit('too-big', phrase('at-most', 'at most {}', lte)));
    return problems.length > 0 ? problems : null;
  };
}

function constants(allowed: readonly unknown[]): Check {
  return (value) => {
    if (allowed.includes(value)) return null;
    const expected = allowed.map((item): PhrasePart => JSON.stringify(item)).reduce(either);
    return [{ code: 'wrong-value', path: [], expected, limit: false }];
  };
}

/** Reports the problems of the nearest alternative, which says more than "none of these". */
function alternatives(checks: readonly Check[]): Check {
  return (value) => {
    let meant: Problem[] | null = null;
    let least = Infinity;
    let words: PhrasePart = '';
    for (const check of checks) {
      const problems = check(value);
      if (problems === null) return null;
      let far = 0;
      for (const { path, limit, expected } of problems) {
        if (!limit && path.length === 0) {
          words = either(words, expected);
          far = Infinity;
        }
        far += limit ? 1 : 99;
      }
      if (far < least) {
        least = far;
        meant = problems;
      }
    }
    return meant ?? wrongType(words);
  };
}

/** Problems found so far, and those of a part under its name. */
function collect(found: Problem[] | null, name: string | number, problems: Problem[]): Problem[] {
  for (const { path } of problems) path.unshift(name);
  if (!found) return problems;
  for (const problem of problems) found.push(problem);
  return found;
}

export function listOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return wrongType(phrase('list', 'a list'));
    let found: Problem[] | null = null;
    for (let i = 0; i < value.length; i++) {
      const problems = check(value[i]);
      if (problems) found = collect(found, i, problems);
    }
    return found;
  };
}

/** As zod has it: a `Map` or a `Date` holds nothing that is read, and would pass for empty. */
const isPlain = ({ constructor: made }: object): boolean =>
  made === Object || typeof made !== 'function' || Object.hasOwn(made.prototype ?? {}, 'isPrototypeOf');

function recordOf(check: Check): Check {
  return (value) => {
    if (!isObject(value)) return wrongType(AN_OBJECT);
    if (!isPlain(value)) return wrongType(phrase('plain-object', 'a plain object'));
    let found: Problem[] | null = null;
    for (const name in value) {
      if (name === '__proto__' || value[name] === undefined) continue;
      const problems = check(value[name]);
      if (problems) found = collect(found, name, problems);
    }
    return found;
  };
}

export function fieldsOf(
  checks: ReadonlyMap<string, Check>,
  required: readonly string[],
  other: Check | null,
): Check {
  return (value) => {
    if (!isObject(value)) return wrongType(AN_OBJECT);
    let found: Problem[] | null = null;
    let unrecognized: PhrasePart = '';
    for (const name in value) {
      const check = checks.get(name) ?? other;
      if (!check) {
        unrecognized = either(unrecognized, JSON.stringify(name));
        continue;
      }
      const part = value[name];
      // `undefined` is absent, in objects that never were JSON.
      if (part === undefined) continue;
      const problems = check(part);
      if (problems) found = collect(found, name, problems);
    }
    for (const name of required) {
      if (value[name] !== undefined) continue;
      const problems = checks.get(name)?.(undefined);
      if (problems) found = collect(found, name, problems);
    }
    if (unrecognized)
      found = [
        ...(found ?? []),
        overLimit('unrecognized-keys', phrase('object-without', 'an object without {}', unrecognized)),
      ];
    return found;
  };
}

/** Content that no form describes: only its nesting is limited. */
export function unchecked(room: number): Check {
  if (room === Infinity) return () => null;
  return (value) =>
    isDeeperThan(value, room)
      ? [{ code: 'too-deep', path: [], expected: phrase('less-nesting', 'less nesting'), limit: false }]
      : null;
}
