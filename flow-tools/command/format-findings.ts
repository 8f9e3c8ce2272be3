import type { ContactFlowFinding } from '../language/check/finding.ts';
import { findAdvice } from './advice.ts';
import type { CheckedFlow } from './checked-flow.ts';

type Level = ContactFlowFinding['level'];

/** Formats a number with a noun, such as `1 flow` and `2 flows`. */
export const formatCount = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Formats a flow and its findings of the given levels as lines for the terminal. */
export function formatFlowFindings(checked: CheckedFlow, levels: readonly Level[]): string[] {
  const { file, name, type, candidateTypes, findings } = checked;
  const shown = findings.filter(({ level }) => levels.includes(level));
  const described =
    type ??
    (candidateTypes.length > 0
      ? `type unknown, could be ${candidateTypes.join(', ')}`
      : 'type unknown');
  return [
    `${file}: ${name} (${described})`,
    ...shown.flatMap((finding) => formatFinding(checked, finding)),
  ];
}

function formatFinding(
  { flow }: CheckedFlow,
  { level, rule, path, action, message }: ContactFlowFinding,
): string[] {
  const type = flow?.Actions.find(({ Identifier }) => Identifier === action)?.Type;
  const block = action === undefined ? [] : [`block "${action}"${type ? ` (${type})` : ''}`];
  const place = [...block, ...(path ? [`at ${path}`] : [])].join(', ');
  const advice = findAdvice(rule);
  return [
    `  ${level}${place ? ` ${action === undefined ? '' : 'in '}${place}` : ''}`,
    // the place is in the line before
    `    ${message.replace(/[.,]? Path: [^ ]+?(?=[.] |$)/, '')}`,
    ...(advice === undefined ? [] : [`    To do: ${advice} [${rule}]`]),
  ];
}
