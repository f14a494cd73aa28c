import type { Tool } from '../tool/tool.ts';
import { checkAppeal, draftAppeal } from './appeal.ts';
import { explainRule } from './explain-rule.ts';
import { forecastTool } from './forecast.ts';
import { headroomTool } from './headroom.ts';
import { importTable } from './import-table.ts';
import { answerTool, nextQuestion } from './interview.ts';
import { listRules } from './list-rules.ts';
import { planRecoveryTool } from './plan-recovery.ts';
import { readMessage } from './read-message.ts';
import { scoreSnapshot } from './score-snapshot.ts';
import { whatIfTool } from './what-if.ts';

export const TOOLS: readonly Tool[] = [
  scoreSnapshot,
  explainRule,
  listRules,
  whatIfTool,
  forecastTool,
  headroomTool,
  nextQuestion,
  answerTool,
  importTable,
  readMessage,
  planRecoveryTool,
  draftAppeal,
  checkAppeal,
];
