import { planRecovery } from '@risk-check/core';
import { zoneOffset } from '@risk-check/report/recovery';
import { loadLexiconFor } from '@risk-check/rules-data/notices';
import * as z from 'zod';
import { defineTool } from '../tool/tool.ts';
import { cliWords } from '../words/cli-words.ts';
import { en } from '../words/en.ts';
import { describeStep } from './describe-step.ts';
import { asOfInput, snapshotInput } from './inputs.ts';
import { openWayBack } from './open-way-back.ts';
import { noticeOutput, rulesetOutput } from './outputs.ts';
import { citeSource } from './source-list.ts';

export const planRecoveryTool = defineTool({
  name: 'plan_recovery',
  ...en.tools.planRecovery,
  input: z.strictObject({
    snapshot: snapshotInput,
    notice: z.string().max(20_000).optional().describe(en.inputs.notice),
    noticeAt: z.string().optional().describe(en.inputs.noticeAt),
    saleEnds: z.string().optional().describe(en.inputs.saleEnds),
    holidays: z.array(z.string()).max(400).optional().describe(en.inputs.holidays),
    asOf: asOfInput,
  }),
  output: z.looseObject({
    ruleset: rulesetOutput,
    asOf: z.string(),
    diagnosis: z.looseObject({ kind: z.string(), decided: z.boolean() }),
    notice: noticeOutput,
  }),
  async run({ snapshot, notice, noticeAt, saleEnds, holidays, asOf }) {
    const { ruleset, guide } = await openWayBack(snapshot);
    const plan = planRecovery(snapshot, ruleset, guide, {
      lexicon: await loadLexiconFor(snapshot, notice),
      zoneOffset,
      ...(notice === undefined ? {} : { notice }),
      ...(noticeAt === undefined ? {} : { noticeAt }),
      ...(saleEnds === undefined ? {} : { saleEnds }),
      ...(holidays === undefined ? {} : { holidays }),
      ...(asOf === undefined ? {} : { asOf }),
    });
    const { diagnosis, avoid, orders, emergency } = plan;
    return {
      text: en.plan.text(plan, ruleset.title),
      data: {
        ruleset: { id: ruleset.id, title: ruleset.title, datasetVersion: ruleset.datasetVersion },
        asOf: plan.asOf,
        zone: plan.zone,
        diagnosis: {
          kind: diagnosis.kind,
          says: en.plan.says(plan),
          decided: diagnosis.decided,
          class: diagnosis.class,
          words: diagnosis.words,
          open: diagnosis.open,
          clause: diagnosis.clause,
          asks: diagnosis.asks,
          message: diagnosis.message,
          phishing: diagnosis.phishing,
          reasons: diagnosis.reasons.map(({ reason, title, weight, because, difficulty }) => ({
            reason,
            title,
            weight,
            because,
            difficulty: { value: difficulty.value, sources: difficulty.sources.map(citeSource) },
          })),
          questions: diagnosis.questions.map(({ ask, how }) => ({ ask, how })),
        },
        state: plan.state,
        stateSays: plan.stateSays,
        steps: plan.steps.map(describeStep),
        doNot: avoid.map(({ text, sources }) => ({ text, sources: sources.map(citeSource) })),
        emergency:
          emergency === null
            ? null
            : {
                hoursLeft: emergency.hoursLeft,
                do: emergency.do,
                letGoAt: emergency.letGoAt,
                letGo: emergency.letGo,
              },
        orders: orders.map(({ orderId, outlook, do: steps, date }) => ({
          orderId,
          outlook,
          do: steps,
          date,
        })),
        final: plan.final,
        afterBan: plan.afterBan.map(({ title, do: steps, deadline }) => ({ title, do: steps, deadline })),
        limits: plan.limits,
        notice: cliWords.notice.text,
      },
    };
  },
});
