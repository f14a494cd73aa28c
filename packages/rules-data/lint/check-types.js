/**
 * @import { CompiledRuleset } from '@risk-check/core'
 * @import { DataFile, Dataset, Written } from '../dataset/parse-dataset.js'
 */

/**
 * What a check may look at besides its subject.
 * @typedef {object} Surroundings
 * @property {Dataset} dataset
 * @property {Dataset | null} base - The version to compare with, where one is known.
 * @property {string} today - YYYY-MM-DD.
 */

/**
 * @typedef {Written & { compiled: CompiledRuleset | null, compileIssues: { path: string, message: string }[], fileOf: (rule: any) => string, part: (name: string) => string }} RulesetSubject
 * @typedef {(path: string, pointer: (string | number)[], message: string, offset?: number) => void} Report
 */

/**
 * One check of the dataset. `generated`: about files that a command writes; so is, on a pull request, what `fix` sets right. `scope` says how often it runs: on every file (before anything else, on whatever could be
 * parsed), on every ruleset whose files follow their schema, or once on the whole dataset.
 * @typedef {{ code: string, about: string, wayOut: string, generated?: true,
 *   fix?: (data: any, path: string, dataset: Dataset) => any } & (
 *   | { scope: 'file', run: (file: DataFile, report: Report, around: Surroundings) => void }
 *   | { scope: 'ruleset', run: (ruleset: RulesetSubject, report: Report, around: Surroundings) => void }
 *   | { scope: 'dataset', run: (dataset: Dataset, report: Report, around: Surroundings) => void })} Check
 */

/**
 * `notice`: what only a command can write, on a branch where CI writes it; it makes nothing fail.
 * @typedef {{ code: string, file: string, line: number, message: string, wayOut: string, fixable: boolean, notice?: true }} Problem
 */

export {};
