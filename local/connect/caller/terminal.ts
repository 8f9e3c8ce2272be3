import { createInterface } from 'node:readline';
import type { CallResult } from '../call-result.ts';
import type { LiveCallerReply } from '../live-calls.ts';
import type { CallerInputRequest } from './caller.ts';
import { listUtterancesBeforeNextInput } from './conversation.ts';
import {
  formatCallEnd,
  formatConversationLine,
  formatFlowStep,
  formatPrompt,
} from './conversation-text.ts';
import type { CallStep, PlayedPrompt } from './transcript.ts';

/**
 * Interface to a simulated call whose caller is a person at the terminal. The call runs either in this process or in the
 * running local hotline.
 */
export type LiveCallDriver = {
  first(): Promise<LiveCallDriverUpdate>;
  reply(liveReply: LiveCallerReply): Promise<LiveCallDriverUpdate>;
};
export type LiveCallDriverUpdate = {
  steps: CallStep[];
  asks?: CallerInputRequest | undefined;
  call?: CallResult | undefined;
};

type Say = (prompt: Pick<PlayedPrompt, 'key' | 'text' | 'lang'>) => Promise<void>;

const help =
  'Type keys and press Enter. Enter alone: silence. x: hang up. At say>: type what the caller says.';

/** Runs a call for a person at the terminal: prints or plays the prompts and reads key presses or spoken text. */
export async function runTerminalCall(
  liveCallDriver: LiveCallDriver,
  playPrompt: Say,
  isWhole: boolean,
): Promise<CallResult> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // an iterator also delivers lines typed ahead or read from a file
  const lines = terminal[Symbol.asyncIterator]();
  console.log(help);
  try {
    let turn = await liveCallDriver.first();
    let request: CallerInputRequest | undefined;
    for (;;) {
      await printUpdate(turn, request, { playPrompt, isWhole });
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

type TerminalOptions = { playPrompt: Say; isWhole: boolean };

/**
 * Prints the new steps of a live call. Prompts that were already printed with the previous request for input are left out.
 */
async function printUpdate(
  turn: LiveCallDriverUpdate,
  before: CallerInputRequest | undefined,
  { playPrompt, isWhole }: TerminalOptions,
) {
  const { steps, asks: inputRequest, call } = turn;
  const fresh = steps.map((step, at) =>
    at === 0 && step.action === before?.action ? { ...step, prompts: [] } : step,
  );
  const pendingPrompts = inputRequest?.prompts ?? [];
  const summary = isWhole
    ? [
        ...fresh.flatMap(formatFlowStep),
        ...pendingPrompts.map((prompt) => `   1022: ${formatPrompt(prompt)}`),
      ]
    : listUtterancesBeforeNextInput(fresh, pendingPrompts).map(formatConversationLine);
  console.log([...summary, ...(call ? formatCallEnd(call) : [])].join('\n'));
  for (const prompt of [...fresh.flatMap(({ prompts }) => prompts), ...pendingPrompts])
    await playPrompt(prompt);
}

const replyOf = (typed: string): LiveCallerReply => {
  const text = typed.trim();
  if (text === 'x') return { keys: '', hangsUp: true };
  return /^[0-9*#w]*$/.test(text)
    ? { keys: text, hangsUp: false }
    : { keys: '', words: text, hangsUp: false };
};
