/**
 * Severity of a finding in a contact flow. `error`: Connect rejects the flow; `warning`: Connect accepts it but it may
 * misbehave; `lint`: it breaks a rule of this project.
 */
type Level = 'error' | 'warning' | 'lint';

/**
 * Fault that validation found in a contact flow, with severity, rule and location. The message begins like Connect's own
 * error message.
 */
export type ContactFlowFinding = {
  level: Level;
  rule: string;
  path: string;
  /** Identifier of the flow action that has the fault; undefined if the fault concerns the whole flow. */
  action?: string;
  message: string;
};

export function filterErrors(findings: readonly ContactFlowFinding[]): ContactFlowFinding[] {
  return findings.filter(({ level }) => level === 'error');
}

/** Function that records a fault at one location in a contact flow. */
export type ContactFlowFindingReporter = (
  level: Level,
  rule: string,
  finding: { path: string; summary: string; because?: string },
) => void;

export function createContactFlowFindingReporter(
  findings: ContactFlowFinding[],
  action?: string,
): ContactFlowFindingReporter {
  return (level, rule, { path, summary, because }) => {
    const message = because === undefined ? summary : `${summary}. ${because}`;
    findings.push({ level, rule, path, ...(action !== undefined && { action }), message });
  };
}
