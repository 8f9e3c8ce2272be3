import { toTerminalJson, toTerminalText } from '../terminal-text.ts';
import { findAdvice } from './advice.ts';
import type { CheckedFlow } from './checked-flow.ts';
import { formatCount, formatFlowFindings } from './format-findings.ts';
import { checkInputFlows } from './load-input.ts';

export type CheckOptions = { paths: string[]; type: string | undefined; json: boolean };

/**
 * Validates the flows of files and prints the findings. Returns the exit code: 1 if Amazon Connect would reject a
 * flow, 2 if a file is unreadable.
 */
export function runCheck({ paths, type, json }: CheckOptions): number {
  const { checked, unreadable } = checkInputFlows(paths, type);
  const count = (level: string) =>
    checked.flatMap(({ findings }) => findings).filter((finding) => finding.level === level).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (json) {
    console.log(toTerminalJson({ flows: checked.map(toJson), unreadable, errors, warnings }));
  } else {
    for (const each of checked)
      console.log(toTerminalText(formatFlowFindings(each, ['error', 'warning'])));
    console.log(
      [
        formatCount(checked.length, 'flow'),
        formatCount(errors, 'error'),
        formatCount(warnings, 'warning'),
      ].join(', '),
    );
  }
  for (const message of unreadable) console.error(toTerminalText([message]));
  if (unreadable.length > 0) return 2;
  return errors > 0 ? 1 : 0;
}

const toJson = ({ file, id, name, type, candidateTypes, findings, flow }: CheckedFlow) => ({
  file,
  id,
  name,
  ...(type === undefined ? { candidateTypes } : { type }),
  findings: findings.map((finding) => ({
    ...finding,
    type: flow?.Actions.find(({ Identifier }) => Identifier === finding.action)?.Type,
    advice: findAdvice(finding.rule),
  })),
});
