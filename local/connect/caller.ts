import type { HeardPrompt } from './transcript.ts';

/** Request for the caller's input: a single key, an entry, or text. */
export type InputRequest = {
  kind: 'key' | 'entry' | 'text';
  action: string;
  prompts: Pick<HeardPrompt, 'key' | 'text' | 'lang' | 'seconds'>[];
  promptSeconds: number;
  /** Seconds of silence after the prompts until the flow continues without input. */
  limitSeconds: number;
  /** Whether the line is being recorded, so that spoken words become a voicemail. */
  isRecorded: boolean;
};

export type CallerInput = {
  /** Keys that the caller presses; `w` pauses for a second. */
  keys: string;
  /** Seconds between the start of the prompts and the first key; by default the caller listens to the end. */
  after?: number | undefined;
  /** Words spoken before the keys are pressed, or written in a chat. */
  words?: string | undefined;
};

/** Simulated caller. The call simulation requests each reply and never sees later ones. */
export type Caller = {
  from: string;
  channel: 'VOICE' | 'CHAT' | 'TASK';
  /** Keys pressed at fixed instants of the call, in seconds, whatever plays then. */
  timedKeys: { key: string; at: number }[];
  /** Seconds after which the caller hangs up in any case. */
  hangsUpAfter: number | undefined;
  /** Returns the seconds into the `count`-th prompt at which the caller hangs up; undefined when they stay. */
  hangsUpAt(
    prompt: Pick<HeardPrompt, 'key' | 'text' | 'seconds'>,
    count: number,
  ): number | undefined;
  /** Returns the caller's reply; undefined means silence. */
  reply(request: InputRequest): Promise<CallerInput | 'hangs-up' | undefined>;
  /** Selects the branch of an action that the simulator can't evaluate, such as a bot's. */
  choose(action: { id: string; type: string }, branches: string[]): string | undefined;
  /** Seconds that the caller waits in a queue before the simulation ends. */
  patience: number;
  /** Seconds that the caller talks with an agent; 60 by default. */
  talkSeconds?: number;
  /** Whether the caller stays on the line after the agent has ended the conversation. */
  staysAfterAgent: boolean;
};
