import {
  formatCallEnd,
  formatConversation,
  formatFlowStep,
} from '../../flow-tools/simulator/caller/conversation-text.ts';
import type { TerminalOptions } from '../../flow-tools/simulator/caller/terminal.ts';
import type { CallResult } from './call-result.ts';

type PlayPrompt = NonNullable<TerminalOptions<CallResult>['playPrompt']>;

/** Returns the options with which the terminal shows a call to the hotline. */
export const toCallOutput = (
  { isWhole }: { isWhole: boolean },
  playPrompt: PlayPrompt,
): TerminalOptions<CallResult> => ({
  playPrompt,
  isWhole,
  systemName: '1022',
  formatEnd: formatHotlineCallEnd,
});

/** Formats a call to the hotline as lines for the terminal: every step or only the conversation, then the result. */
export function formatHotlineCall(
  call: CallResult,
  { isWhole, systemName }: TerminalOptions<CallResult>,
): string[] {
  const steps = isWhole
    ? call.steps.flatMap(formatFlowStep)
    : formatConversation(call.steps, systemName);
  return [...steps, ...formatHotlineCallEnd(call)];
}

/** Formats the result of a call to the hotline: its kind, such as `registered`, and the ticket that it opened. */
function formatHotlineCallEnd(call: CallResult): string[] {
  const { end, ticket } = call;
  const reason = [end.reason, 'outcome' in end ? end.outcome : ''].filter(Boolean).join(', ');
  return formatCallEnd(call, [
    `${end.kind} (${reason})`,
    ...(ticket === undefined ? [] : [`ticket ${ticket}`]),
  ]);
}

export async function skipPlayback(): Promise<void> {
  return undefined;
}
