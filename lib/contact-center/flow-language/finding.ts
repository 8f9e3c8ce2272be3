/** error: Connect refuses it; warning: it is taken and may not do what is meant; lint: the hotline's own rules. */
type Level = 'error' | 'warning' | 'lint';

/** What is wrong with a flow, where, and by which rule. The message begins as the service's own would. */
export type Finding = {
  level: Level;
  rule: string;
  path: string;
  /** The action's identifier. */
  action?: string;
  message: string;
};

export const errorsAmong = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ level }) => level === 'error');

/** How a check reports on one place of a flow. */
export type Report = (
  level: Level,
  rule: string,
  said: { path: string; says: string; because?: string },
) => void;

export const reportTo =
  (findings: Finding[], action?: string): Report =>
  (level, rule, { path, says, because }) => {
    const message = because === undefined ? says : `${says}. ${because}`;
    findings.push({ level, rule, path, ...(action !== undefined && { action }), message });
  };
