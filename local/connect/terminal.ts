import { createInterface } from 'node:readline';
import type { Occasion } from './caller.ts';
import type { LiveReply } from './live-calls.ts';
import type { CallAnswer } from './summary.ts';
import { endInWords, promptInWords, stepInWords } from './told.ts';
import type { HeardPrompt, Step } from './transcript.ts';

/** A call as the terminal leads it, be it in this process or in the running hotline. */
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

const help = 'Type keys and Enter; Enter alone is silence; x hangs up; other words are spoken.';

/** Lets a person call from the terminal: they read, or hear, what is said, and type what they press. */
export async function callFromTerminal(led: Led, say: Say): Promise<CallAnswer> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // also what was typed ahead, or comes from a file
  const lines = terminal[Symbol.asyncIterator]();
  console.log(help);
  try {
    let turn = await led.first();
    let asked: Occasion | undefined;
    for (;;) {
      await tell(turn.steps, asked, say);
      if (turn.call) {
        console.log(endInWords(turn.call).join('\n'));
        return turn.call;
      }
      asked = turn.asks;
      for (const prompt of asked?.prompts ?? []) {
        console.log(`   1022: ${promptInWords(prompt)}`);
        await say(prompt);
      }
      process.stdout.write(`${asked?.kind ?? 'key'}> `);
      const { done, value } = await lines.next();
      turn = await led.reply(replyOf(done ? 'x' : value));
    }
  } finally {
    terminal.close();
  }
}

/** What was asked has been said already. */
async function tell(steps: Step[], asked: Occasion | undefined, say: Say): Promise<void> {
  for (const [turn, step] of steps.entries()) {
    console.log(stepInWords(step).join('\n'));
    const isAsked = turn === 0 && step.action === asked?.action;
    for (const prompt of isAsked ? [] : step.prompts) await say(prompt);
  }
}

const replyOf = (typed: string): LiveReply => {
  const text = typed.trim();
  if (text === 'x') return { keys: '', hangsUp: true };
  return /^[0-9*#w]*$/.test(text)
    ? { keys: text, hangsUp: false }
    : { keys: '', words: text, hangsUp: false };
};
