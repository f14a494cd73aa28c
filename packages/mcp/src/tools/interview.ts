import {
  type Answer,
  answerQuestion,
  type Guide,
  type OpenQuestion,
  openQuestions,
  parseSnapshot,
  type Ruleset,
  type Snapshot,
  scoreAccount,
} from '@risk-check/core';
import { verdictLine } from '@risk-check/report/formats';
import { type InTopic, inTopicOrder, parseAnswer, questionsOf } from '@risk-check/report/questions';
import * as z from 'zod';
import { defineTool, type Answer as ToolAnswer } from '../tool/tool.ts';
import { ToolError, type ToolIssue } from '../tool/tool-error.ts';
import { cliWords } from '../words/cli-words.ts';
import { en } from '../words/en.ts';
import { snapshotInput } from './inputs.ts';
import { openRuleset } from './open-ruleset.ts';
import { bandOutput, noticeOutput, part, scoreOutput } from './outputs.ts';

const skipInput = z.array(z.string()).max(500).optional().describe(en.inputs.skip);
const answerValue = z.union([
  z.number(),
  z.string().max(200),
  z.boolean(),
  z.strictObject({ numerator: z.number(), denominator: z.number() }),
]);

const output = z.looseObject({
  done: z.boolean().describe(en.outputs.done),
  question: z
    .nullable(
      z.looseObject({
        id: z.string(),
        topic: z.nullable(z.string()),
        ask: z.string(),
        kind: z.enum(['number', 'share', 'choice', 'flag', 'time']),
        couldAdd: z.int(),
      }),
    )
    .describe(en.outputs.question),
  left: z.int().describe(en.outputs.left),
  score: scoreOutput,
  worstCase: scoreOutput,
  band: bandOutput,
  snapshot: part.describe(en.outputs.snapshot),
  notice: noticeOutput,
});

/** What to ask next: stateless, so that the snapshot itself is all that has been said. */
export const nextQuestion = defineTool({
  name: 'next_question',
  ...en.tools.nextQuestion,
  input: z.strictObject({ snapshot: snapshotInput, skip: skipInput }),
  output,
  async run({ snapshot, skip = [] }) {
    const { entry, ruleset } = await openRuleset(snapshot);
    const guide = (await entry.loadGuide()).default as Guide;
    return answerOf(parseSnapshot(snapshot), ruleset, guide, new Set(skip));
  },
});

export const answerTool = defineTool({
  name: 'answer_question',
  ...en.tools.answerQuestion,
  input: z.strictObject({
    snapshot: snapshotInput,
    answers: z
      .array(
        z.strictObject({
          id: z.string().describe(en.inputs.questionId),
          answer: answerValue.describe(en.inputs.answer),
        }),
      )
      .min(1)
      .max(50),
    skip: skipInput,
  }),
  output,
  async run({ snapshot, answers, skip = [] }) {
    const { entry, ruleset } = await openRuleset(snapshot);
    const guide = (await entry.loadGuide()).default as Guide;
    const written = questionsOf(ruleset, guide);
    const issues: ToolIssue[] = [];
    let said = parseSnapshot(snapshot);
    for (const [i, { id, answer }] of answers.entries()) {
      const question = openQuestions(said, ruleset).find((one) => one.id === id);
      const read =
        question && typeof answer === 'string'
          ? parseAnswer(answer, question, cliWords, 'share')
          : { answer };
      const path = `answers[${i}]`;
      if (!question && !written.has(id)) {
        issues.push({
          code: 'unknown-question',
          path: `${path}.id`,
          message: en.errors.noQuestion(id.slice(0, 100)),
        });
      } else if ('expected' in read) {
        issues.push({
          code: 'wrong-answer',
          path: `${path}.answer`,
          message: en.errors.expected(read.expected, JSON.stringify(answer)),
        });
      } else {
        said = answerQuestion(said, id, read.answer as Answer);
      }
    }
    if (issues.length > 0) throw new ToolError('INVALID_ARGUMENTS', issues);
    return answerOf(said, ruleset, guide, new Set(skip));
  },
});

function answerOf(
  snapshot: Snapshot,
  ruleset: Ruleset,
  guide: Guide,
  skipped: ReadonlySet<string>,
): ToolAnswer {
  const open = inTopicOrder(openQuestions(snapshot, ruleset), guide.topics).filter(
    ({ id }) => !skipped.has(id),
  );
  const report = scoreAccount(snapshot, ruleset);
  const question = open[0] ? describeQuestion(open[0], ruleset, guide) : null;
  return {
    text: [
      verdictLine(report, cliWords, ruleset),
      question ? en.interview.ask(question, open.length) : en.interview.done,
      cliWords.notice.text,
    ].join('\n\n'),
    data: {
      done: question === null,
      question,
      left: open.length,
      score: report.score,
      worstCase: report.worstCase,
      band: report.band,
      snapshot,
      notice: cliWords.notice.text,
    },
  };
}

function describeQuestion(question: InTopic<OpenQuestion>, ruleset: Ruleset, guide: Guide) {
  const { id, kind, topic, unit, range, choices, couldAdd } = question;
  const written = questionsOf(ruleset, guide).get(id);
  const values = ruleset.facts?.[id.slice(id.indexOf('.') + 1)]?.values;
  return {
    id,
    topic,
    ask: written?.ask ?? id,
    ...(written?.help === undefined ? {} : { help: written.help }),
    kind,
    ...(unit === undefined ? {} : { unit }),
    ...(range === undefined ? {} : { range }),
    ...(choices === undefined
      ? {}
      : { choices: choices.map((value) => ({ value, text: values?.[value] ?? value })) }),
    couldAdd,
  };
}
