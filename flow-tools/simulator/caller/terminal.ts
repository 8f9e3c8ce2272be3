import { createInterface } from 'node:readline';
import { toTerminalText } from '../../terminal-text.ts';
import type { CallerInputRequest } from './caller.ts';
import { listUtterancesBeforeNextInput } from './conversation.ts';
import { formatConversationLine, formatFlowStep, formatPrompt } from './conversation-text.ts';
import type { LiveCallerReply } from './live-caller-reply.ts';
import type { CallStep, PlayedPrompt } from './transcript.ts';

/**
 * Interface to a simulated call whose caller is a person at the terminal. The call runs in this process or on a server.
 * `Call` is the record of the ended call.
 */
export type LiveCallDriver<Call> = {
  first(): Promise<LiveCallDriverUpdate<Call>>;
  reply(liveReply: LiveCallerReply): Promise<LiveCallDriverUpdate<Call>>;
};
export type LiveCallDriverUpdate<Call> = {
  steps: CallStep[];
  asks?: CallerInputRequest | undefined;
  call?: Call | undefined;
};

export type TerminalOptions<Call> = {
  playPrompt?: (prompt: Pick<PlayedPrompt, 'key' | 'text' | 'lang'>) => Promise<void>;
  /** Whether to print every step of the contact flow instead of only the conversation. */
  isWhole: boolean;
  /** Name of the telephone system in the printed conversation. */
  systemName: string;
  formatEnd(call: Call): string[];
};

const help =
  'Type keys and press Enter. Enter alone: silence. x: hang up. At say>: type what the caller says.';

/** Runs a call for a person at the terminal: prints or plays the prompts and reads key presses or spoken text. */
export async function runTerminalCall<Call>(
  liveCallDriver: LiveCallDriver<Call>,
  options: TerminalOptions<Call>,
): Promise<Call> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // an iterator also delivers lines typed ahead or read from a file
  const lines = terminal[Symbol.asyncIterator]();
  console.log(help);
  try {
    let turn = await liveCallDriver.first();
    let request: CallerInputRequest | undefined;
    for (;;) {
      await printUpdate(turn, request, options);
      if (turn.call) return turn.call;
      request = turn.asks;
      process.stdout.write(`${request?.isRecorded ? 'say' : (request?.kind ?? 'key')}> `);
      const { done, value } = await lines.next();
      if (!process.stdin.isTTY) console.log(done ? 'x' : value);
      turn = await liveCallDriver.reply(replyOf(done ? 'x' : value));
    }
  } finally {
    terminal.close();
  }
}

/**
 * Prints the new steps of a live call. Prompts that were already printed with the previous request for input are left out.
 */
async function printUpdate<Call>(
  turn: LiveCallDriverUpdate<Call>,
  before: CallerInputRequest | undefined,
  { playPrompt, isWhole, systemName, formatEnd }: TerminalOptions<Call>,
) {
  const { steps, asks: inputRequest, call } = turn;
  const fresh = steps.map((step, at) =>
    at === 0 && step.action === before?.action ? { ...step, prompts: [] } : step,
  );
  const pendingPrompts = inputRequest?.prompts ?? [];
  const summary = isWhole
    ? [
        ...fresh.flatMap(formatFlowStep),
        ...pendingPrompts.map((prompt) => `   ${systemName}: ${formatPrompt(prompt)}`),
      ]
    : listUtterancesBeforeNextInput(fresh, pendingPrompts).map((line) =>
        formatConversationLine(line, systemName),
      );
  console.log(toTerminalText([...summary, ...(call ? formatEnd(call) : [])]));
  for (const prompt of [...fresh.flatMap(({ prompts }) => prompts), ...pendingPrompts])
    await playPrompt?.(prompt);
}

const replyOf = (typed: string): LiveCallerReply => {
  const text = typed.trim();
  if (text === 'x') return { keys: '', hangsUp: true };
  return /^[0-9*#w]*$/.test(text)
    ? { keys: text, hangsUp: false }
    : { keys: '', words: text, hangsUp: false };
};
