import type { PlayedPrompt } from './transcript.ts';

/** Request for the simulated caller's input: a single key, a sequence of digits, or text. */
export type CallerInputRequest = {
  kind: 'key' | 'entry' | 'text';
  action: string;
  prompts: Pick<PlayedPrompt, 'key' | 'text' | 'lang' | 'seconds'>[];
  promptSeconds: number;
  /** Seconds of silence after the prompts until the contact flow continues without the caller's input. */
  limitSeconds: number;
  /** Whether the line is being recorded, so that the caller's spoken text becomes a voicemail. */
  isRecorded: boolean;
};

export type CallerInput = {
  /** Keys that the simulated caller presses; `w` is a pause of one second. */
  keys: string;
  /**
   * Seconds between the start of the prompts and the caller's first key press. By default, the caller listens to all prompts
   * first.
   */
  after?: number | undefined;
  /** Text that the caller speaks before pressing keys, or writes in a chat. */
  words?: string | undefined;
};

/** Simulated caller. The call simulation requests the caller's replies one at a time. */
export type SimulatedCaller = {
  from: string;
  channel: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL';
  /** Keys that the caller presses at fixed times of the call, in seconds, regardless of the prompt that plays then. */
  timedKeys: { key: string; at: number }[];
  /** Seconds after which the simulated caller hangs up in any case. */
  hangsUpAfter: number | undefined;
  /**
   * Returns when the caller hangs up during the `count`-th prompt, in seconds since the prompt started; undefined when the
   * caller stays.
   */
  hangsUpAt(
    prompt: Pick<PlayedPrompt, 'key' | 'text' | 'seconds'>,
    count: number,
  ): number | undefined;
  /** Returns the simulated caller's reply to a request for input; undefined means that the caller stays silent. */
  reply(request: CallerInputRequest): Promise<CallerInput | 'hangs-up' | undefined>;
  /** Selects the branch of a flow action that the simulator can't evaluate itself, such as a Lex bot. */
  choose(action: { id: string; type: string }, branches: string[]): string | undefined;
  /** Seconds that the caller waits in a queue before the simulation ends the call. */
  maxWaitSeconds: number;
  /** Seconds for which the caller talks with an agent; 60 by default. */
  talkSeconds?: number;
  /** Returns a message if the caller was to hang up at a prompt that the call did not play. */
  findMissedHangUp?(): string | undefined;
  /** Whether the caller stays on the line when the agent ends the conversation. */
  staysAfterAgent: boolean;
};
