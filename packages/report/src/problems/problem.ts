import type { Issue } from '@risk-check/core';
import type { SyntaxReason } from '@risk-check/core/snapshot';
import type { Excerpt } from './excerpt.ts';
import type { FormWanted } from './form-wanted.ts';

/** Every problem of our own with its arguments; the words are in `words/`. */
export interface ProblemArgs {
  readonly 'unknown-option': { readonly option: string; readonly nearest: string | null };
  readonly 'unknown-command': { readonly name: string; readonly nearest: string };
  readonly 'option-needs-value': { readonly option: string };
  readonly 'not-a-choice': {
    readonly option: string;
    readonly value: string;
    readonly choices: readonly string[];
    readonly nearest: string | null;
  };
  readonly 'unknown-name': {
    readonly name: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
  };
  readonly 'missing-name': { readonly name: string; readonly form: FormWanted };
  readonly 'one-of-names': { readonly names: readonly string[]; readonly given: readonly string[] };
  readonly 'wrong-form': { readonly form: FormWanted; readonly value: string };
  readonly 'wrong-name': { readonly form: FormWanted; readonly value: string };
  readonly 'wrong-word': {
    readonly value: string;
    readonly choices: readonly string[];
    readonly nearest: string | null;
  };
  /** A check of the data lint, which brings its sentence. */
  readonly 'rule-check': { readonly check: string; readonly message: string };
  readonly 'unknown-ruleset': {
    readonly id: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
  };
  readonly 'other-ruleset': { readonly id: string; readonly ruleset: string };
  readonly 'not-house-rules': Record<never, never>;
  readonly 'wrong-setting': { readonly kind: 'object' | 'file' | 'files'; readonly value: string };
  readonly 'config-circle': { readonly file: string };
  readonly 'not-a-time': { readonly option: string; readonly value: string };
  readonly 'not-a-time-zone': { readonly value: string };
  readonly 'not-a-date': { readonly value: string };
  readonly 'unknown-reason': {
    readonly reason: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
  };
  readonly 'no-input': { readonly wanted: 'snapshot' | 'export' | 'records' };
  readonly 'stdin-twice': Record<never, never>;
  readonly 'not-an-output': { readonly value: string };
  readonly 'output-twice': { readonly option: string; readonly value: string };
  readonly 'output-is-input': { readonly option: string; readonly value: string };
  /** An option that would be passed over, and where it would not be. */
  readonly 'without-effect': {
    readonly option: string;
    readonly beside: string;
    readonly takes: readonly string[];
  };
  /** A store of `risk-check track`. */
  readonly 'later-store': { readonly version: number };
  readonly 'damaged-store': { readonly line: number };
  readonly 'no-state-folder': Record<never, never>;
  readonly 'needs-option': { readonly option: string; readonly needs: string };
  readonly 'no-match': Record<never, never>;
  readonly 'not-a-report': Record<never, never>;
  readonly 'not-a-file': Record<never, never>;
  readonly 'not-a-setting': { readonly value: string };
  readonly 'share-above-one': {
    readonly metric: string;
    readonly value: string;
    /** The share if percent was meant, 0 to 1; null when that is more than the whole, too. */
    readonly share: number | null;
  };
  readonly 'not-whole': { readonly metric: string; readonly value: string };
  readonly 'not-a-digest': { readonly value: string };
  readonly 'too-many-arguments': { readonly command: string; readonly most: number; readonly given: number };
  readonly 'no-shell': { readonly known: readonly string[] };
  readonly 'file-not-found': Record<never, never>;
  /** No such file, and the name is one of a platform or ruleset; the role is empty where a platform has several. */
  readonly 'ruleset-for-file': { readonly platform: string; readonly role: string };
  /** Endings of the files that would have been taken from it; none where a folder is never taken. */
  readonly 'is-a-directory': { readonly endings: readonly string[] };
  readonly 'not-permitted': Record<never, never>;
  readonly 'not-readable': { readonly detail: string };
  readonly 'too-large': { readonly megabytes: number; readonly most: number };
  readonly 'empty-input': Record<never, never>;
  readonly 'not-utf8': { readonly byte: string };
  /** Neither UTF-8 nor a known export in another encoding. */
  readonly 'unknown-encoding': { readonly byte: string };
  readonly 'not-in-encoding': { readonly encoding: string };
  readonly 'utf-16': Record<never, never>;
  readonly 'is-packed': { readonly format: string };
  readonly 'is-document': { readonly format: string };
  readonly 'is-snapshot': Record<never, never>;
  readonly 'too-deep': { readonly most: number };
  readonly syntax: { readonly reason: SyntaxReason; readonly found: string; readonly open: number };
  readonly 'another-value': Record<never, never>;
  readonly 'another-answer': Record<never, never>;
  readonly 'duplicate-key': { readonly key: string; readonly firstLine: number };
  readonly 'unknown-platform': {
    readonly platform: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
  };
  readonly 'unknown-role': {
    readonly platform: string;
    readonly role: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
  };
  readonly 'not-an-archive': Record<never, never>;
  readonly 'archive-too-large': Record<never, never>;
  /** Names of files in it that could have been exports. */
  readonly 'no-export-inside': { readonly files: readonly string[] };
  readonly 'several-accounts-inside': {
    readonly inside: readonly { readonly account: string; readonly files: readonly string[] }[];
  };
  /** Names of files in it that may be exports and can't be opened here. */
  readonly 'sealed-inside': { readonly files: readonly string[] };
  readonly 'not-a-workbook': Record<never, never>;
  readonly 'workbook-too-large': Record<never, never>;
  readonly 'workbook-too-wide': Record<never, never>;
  readonly 'workbook-from-1904': Record<never, never>;
  readonly 'no-table': Record<never, never>;
  readonly 'map-needs-terminal': { readonly value: string };
  readonly 'output-not-snapshot': { readonly value: string };
  readonly 'figures-differ': { readonly name: string; readonly one: string; readonly other: string };
  readonly 'not-mergeable': { readonly field: string; readonly one: string; readonly other: string };
  readonly 'message-of-unknown-account': Record<never, never>;
  readonly 'key-too-short': { readonly bytes: number; readonly least: number };
  readonly 'init-needs-terminal': Record<never, never>;
  readonly 'platform-not-said': { readonly known: readonly string[] };
  readonly 'bad-answer': { readonly expected: string; readonly value: string };
  readonly 'unknown-question': {
    readonly question: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
  };
  readonly 'not-answers': Record<never, never>;
  readonly 'unknown-rule': { readonly id: string; readonly nearest: readonly string[] };
  readonly 'rule-gone': {
    readonly id: string;
    readonly since: string;
    readonly why: string;
    /** The rules that say it now; empty when it was withdrawn. */
    readonly now: readonly string[];
  };
  readonly 'no-rules-action': Record<never, never>;
  /** A file of another kind in the place of a snapshot. */
  readonly 'other-kind': { readonly kind: 'html' | 'mail' | 'csv' };
  readonly 'no-draft': Record<never, never>;
  readonly 'no-engine': Record<never, never>;
  readonly 'no-case': Record<never, never>;
  readonly 'no-query': Record<never, never>;
  readonly 'no-dataset': Record<never, never>;
  readonly 'not-a-dataset': Record<never, never>;
  readonly 'no-manifest': Record<never, never>;
  readonly 'not-a-manifest': Record<never, never>;
  readonly 'not-in-dataset': { readonly id: string; readonly version: string };
  readonly 'no-rule': Record<never, never>;
  readonly 'no-zstd': { readonly node: string };
  readonly 'part-too-short': { readonly bytes: number; readonly expected: number };
  readonly 'other-run': { readonly what: 'input' | 'version' | 'rules' | 'options' };
  readonly 'not-a-checkpoint': Record<never, never>;
  readonly 'run-going': { readonly host: string; readonly process: number };
  readonly 'run-interrupted': { readonly checkpoint: string };
  readonly 'resume-needs-output': Record<never, never>;
  readonly 'not-a-count': {
    readonly option: string;
    readonly value: string;
    readonly wanted: 'whole' | 'above-0' | 'from-0' | 'limit';
  };
  readonly 'not-a-shard': { readonly value: string };
  /** What is wrong with a mapping of tables, or with the tables; it brings its sentence. */
  readonly 'table-check': { readonly check: string; readonly message: string };
  readonly 'needs-package': { readonly name: string; readonly what: string };
  readonly 'not-a-table-output': { readonly value: string; readonly known: readonly string[] };
  readonly 'not-with-tables': { readonly option: string };
  /** Anything that is wrong in a file that a configuration names, whose content is never shown. */
  readonly 'content-hidden': {
    readonly wanted: 'json' | 'rules' | 'suppressions' | 'configuration' | 'days' | 'utf-8';
    readonly found: string;
  };
  readonly 'output-not-written': { readonly detail: string };
}

export type ProblemCode = keyof ProblemArgs;

/** Of a text that is to be a snapshot; every other one is of a command, its files or its options. */
export type TextProblemCode = 'too-deep' | 'syntax' | 'duplicate-key' | 'unknown-platform' | 'unknown-role';

/** Where in which input; line and column count from 1. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
  readonly excerpt?: Excerpt;
}

/** A problem of our own: a code with arguments. */
export type OwnProblem = {
  [C in ProblemCode]: Place & { readonly code: C; readonly args: ProblemArgs[C] };
}[ProblemCode];

/** A problem that core or an importer has put into a phrase; its code is theirs. */
export type CoreProblem = Place & { readonly issue: Omit<Issue, 'code'> & { readonly code: string } };

export type Problem = OwnProblem | CoreProblem;
