import type { Tool } from '../tool/tool.ts';
import { explainRule } from './explain-rule.ts';
import { listRules } from './list-rules.ts';
import { planRecoveryTool } from './plan-recovery.ts';
import { scoreSnapshot } from './score-snapshot.ts';
import { whatIfTool } from './what-if.ts';

export const TOOLS: readonly Tool[] = [scoreSnapshot, explainRule, listRules, whatIfTool, planRecoveryTool];
