import type { RiskReport } from '@risk-check/core';

export declare function reportLine(report: RiskReport): string;
