/**
 * Severity of a flow's fault. `error`: Connect rejects the flow; `warning`: Connect accepts it but it may misbehave; `lint`:
 * breaks a rule of this project.
 */
type Level = 'error' | 'warning' | 'lint';

/** Fault of a contact flow: severity, rule and place. The message begins as the service's own would. */
export type Finding = {
  level: Level;
  rule: string;
  path: string;
  /** Identifier of the flow action, if the fault belongs to one. */
  action?: string;
  message: string;
};

export function filterErrors(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ level }) => level === 'error');
}

/** Function that records a fault at one place of a flow. */
export type ReportFinding = (
  level: Level,
  rule: string,
  said: { path: string; says: string; because?: string },
) => void;

export function createReporter(findings: Finding[], action?: string): ReportFinding {
  return (level, rule, { path, says, because }) => {
    const message = because === undefined ? says : `${says}. ${because}`;
    findings.push({ level, rule, path, ...(action !== undefined && { action }), message });
  };
}
