import { createInterface } from 'node:readline';
import type { Occasion } from './caller.ts';
import { newlySaid } from './conversation.ts';
import type { LiveReply } from './live-calls.ts';
import type { CallAnswer } from './summary.ts';
import { endInWords, promptInWords, saidInWords, stepInWords } from './told.ts';
import type { HeardPrompt, Step } from './transcript.ts';

/** Simulated call driven by the terminal, in this process or in the running hotline. */
export type Led = {
  first(): Promise<LedTurn>;
  reply(given: LiveReply): Promise<LedTurn>;
};
export type LedTurn = {
  steps: Step[];
  asks?: Occasion | undefined;
  call?: CallAnswer | undefined;
};

type Say = (prompt: Pick<HeardPrompt, 'key' | 'text' | 'lang'>) => Promise<void>;

const help = 'Type keys and Enter; Enter alone is silence; x hangs up. At say> type what you say.';

/** Lets a person make a call at the terminal: prints or plays the prompts and reads keys or spoken text. */
export async function callFromTerminal(led: Led, say: Say, isWhole: boolean): Promise<CallAnswer> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // an iterator also delivers lines typed ahead or read from a file
  const lines = terminal[Symbol.asyncIterator]();
  console.log(help);
  try {
    let turn = await led.first();
    let asked: Occasion | undefined;
    for (;;) {
      await tell(turn, asked, { say, isWhole });
      if (turn.call) return turn.call;
      asked = turn.asks;
      process.stdout.write(`${asked?.isRecorded ? 'say' : (asked?.kind ?? 'key')}> `);
      const { done, value } = await lines.next();
      if (!process.stdin.isTTY) console.log(done ? 'x' : value);
      turn = await led.reply(replyOf(done ? 'x' : value));
    }
  } finally {
    terminal.close();
  }
}

type Telling = { say: Say; isWhole: boolean };

/** Prints the new steps of a turn, without the prompts already printed with the previous request for input. */
async function tell(turn: LedTurn, before: Occasion | undefined, { say, isWhole }: Telling) {
  const { steps, asks, call } = turn;
  const fresh = steps.map((step, at) =>
    at === 0 && step.action === before?.action ? { ...step, prompts: [] } : step,
  );
  const asked = asks?.prompts ?? [];
  const told = isWhole
    ? [...fresh.flatMap(stepInWords), ...asked.map((prompt) => `   1022: ${promptInWords(prompt)}`)]
    : newlySaid(fresh, asked).map(saidInWords);
  console.log([...told, ...(call ? endInWords(call) : [])].join('\n'));
  for (const prompt of [...fresh.flatMap(({ prompts }) => prompts), ...asked]) await say(prompt);
}

const replyOf = (typed: string): LiveReply => {
  const text = typed.trim();
  if (text === 'x') return { keys: '', hangsUp: true };
  return /^[0-9*#w]*$/.test(text)
    ? { keys: text, hangsUp: false }
    : { keys: '', words: text, hangsUp: false };
};
