/** `@risk-check/report/element`: the web component `<risk-report>`, defined when this is imported. */
import { defineRiskReport } from '../element/risk-report.ts';

export { type RiskReportDetail, RiskReportElement } from '../element/risk-report.ts';

defineRiskReport();
