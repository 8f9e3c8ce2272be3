import type { HeardPrompt } from './transcript.ts';

/** What the caller is asked for while they listen: a single key, an entry, or words. */
export type Occasion = {
  kind: 'key' | 'entry' | 'text';
  action: string;
  prompts: Pick<HeardPrompt, 'key' | 'text' | 'lang' | 'seconds'>[];
  promptSeconds: number;
  /** How long silence lasts, after the prompts, until the flow goes on without an answer. */
  limitSeconds: number;
  /** The line is being recorded: whoever speaks now leaves a voicemail. */
  isRecorded: boolean;
};

export type Reply = {
  /** Signs of the keypad; `w` waits a second. */
  keys: string;
  /** Seconds after the prompts have begun; usually the caller hears them out. */
  after?: number | undefined;
  /** Spoken before the keys are pressed, or written in a chat. */
  words?: string | undefined;
};

/** Who calls. The interpreter asks, and never sees further than the answer. */
export type Caller = {
  from: string;
  channel: 'VOICE' | 'CHAT' | 'TASK';
  /** Keys pressed at instants of the call, whatever plays then. */
  timedKeys: { key: string; at: number }[];
  /** Seconds after which the caller hangs up, whatever happens. */
  hangsUpAfter: number | undefined;
  /** Seconds into the n-th prompt (or message) at which the caller hangs up, if there. */
  hangsUpAt(
    prompt: Pick<HeardPrompt, 'key' | 'text' | 'seconds'>,
    count: number,
  ): number | undefined;
  /** Nothing is silence; a caller who has gone hangs up. */
  reply(occasion: Occasion): Promise<Reply | 'hangs-up' | undefined>;
  /** The branch of an action that has no meaning here, such as a bot's. */
  choose(action: { id: string; type: string }, branches: string[]): string | undefined;
  /** How long the caller waits in a queue before the watch ends, in seconds. */
  patience: number;
  /** How long they talk with an agent, in seconds; a minute, if nobody says. */
  talkSeconds?: number;
  /** The agent ends the conversation, and the caller is still there. */
  staysAfterAgent: boolean;
};
