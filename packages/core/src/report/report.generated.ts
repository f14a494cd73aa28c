// Generated from the zod schema by `npm run generate`; do not edit.

export interface RiskReport {
  reportVersion: 1;
  score: number;
  evidenceScore: number;
  worstCase: number;
  band: 'clear' | 'unverified' | 'low' | 'elevated' | 'high' | 'critical';
  coverage: number;
  asOf: string;
  ruleset: {
    id: string;
    title: string;
    datasetVersion: string;
    digest: string;
  };
  findings: {
    ruleId: string;
    title: string;
    status: 'fired' | 'clear' | 'unknown' | 'not-applicable';
    why?: 'excluded' | 'nothing-to-measure' | 'not-in-force' | 'no-effect' | 'unpublished';
    severity?: 'info' | 'low' | 'medium' | 'high' | 'critical';
    level: number | null;
    cause: string;
    reason: string;
    metric?: string;
    value?: number;
    atLeast?: number;
    atMost?: number;
    unit?: string;
    op?: 'gte' | 'gt' | 'lte' | 'lt';
    threshold?: string | null;
    target?: {
      replaces: string;
    };
    legs?: {
      metric: string;
      title: string;
      value?: number;
      atLeast?: number;
      atMost?: number;
      unit: string;
      op: 'gte' | 'gt' | 'lte' | 'lt';
      threshold: string | null;
      target?: {
        replaces: string;
      };
      met: boolean | null;
    }[];
    points: number;
    scoreWithout: number;
    headroom: {
      level: number;
      more: number | null;
      unit?: string;
      leadsOut?: number | null;
      legs?: {
        metric: string;
        unit: string;
        more: number | null;
      }[];
    } | null;
    evidence?: 'official' | 'documented' | 'reported' | 'anecdotal' | 'heuristic';
    sources: {
      url: string;
      title: string;
      publisher: string;
      publishedOn: string | null;
      readOn: string;
    }[];
    message: string;
    help: string;
  }[];
  unknown: {
    ruleId: string;
    needs: string[];
    couldAdd: number;
  }[];
  unknowable: string[];
  suppressed: {
    ruleId: string;
    status: 'fired' | 'clear' | 'unknown' | 'not-applicable';
    reason: string;
    until: string | null;
  }[];
  superseded: {
    ruleId: string;
    by: string;
  }[];
  warnings: {
    code: string;
    args: {
      [k: string]: string | number | boolean;
    };
  }[];
}
