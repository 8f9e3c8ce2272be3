import type { Json } from '../assembly/template.ts';

/** Played prompt with the seconds that were heard before a key or a hang-up ended it. */
export type HeardPrompt = {
  key?: string;
  text?: string;
  lang?: string;
  seconds: number;
  heard: number;
  to: 'caller' | 'agent';
};

/** Problem worth knowing when reading the transcript, such as an unresolved reference or a lost key. */
export type Finding = { rule: string; message: string };

export type Step = {
  /** Seconds since the call was answered. */
  at: number;
  seconds: number;
  flow: string;
  action: string;
  type: string;
  prompts: HeardPrompt[];
  /** Input of the citizen: keys, words or text; encrypted input shows only its length. */
  input?: string;
  /** Branch that was taken: `NextAction`, a condition, an error, or the way in which the flow was left. */
  branch: string;
  next?: string;
  attributes: Record<string, string>;
  /** Lambda invocation with its parameters and its result. */
  lambda?: { name: string; attempts: number; parameters: Json; answer?: Json; failure?: string };
  /** Set when the flow had disabled logging. */
  isUnlogged?: true;
  findings: Finding[];
};

export type QueueOutcome = 'AgentJoined' | 'Callback' | 'Abandoned' | 'Waiting';

export type CallEnding =
  | { reason: 'Disconnect' | 'HungUp' | 'FlowEnded' | 'StepCap' }
  | { reason: 'TransferredFlow'; flow: string }
  | { reason: 'ThirdParty'; number: string }
  | { reason: 'Queued'; outcome: QueueOutcome; queue: string; waited: number };

export type Callback = {
  number: string;
  queue: string;
  at: number;
  initialDelay: number;
  retryDelay: number;
  /** Calls to the citizen until one is answered or the maximum number is reached. */
  attempts: { at: number; isAnswered: boolean }[];
};

export type Recording = { from: number; to: number; said?: string };

export type Transcript = {
  contactId: string;
  from: string;
  to: string;
  channel: string;
  flow: string;
  startedAt: string;
  seconds: number;
  steps: Step[];
  prompts: HeardPrompt[];
  /** The contact's attributes at the end of the call. */
  attributes: Record<string, string>;
  /** Queue in which the caller waited last, with the start of the wait and of the conversation, in seconds. */
  queued?: { arn: string; name: string; since: number; joinedAt?: number; leftAt?: number };
  callbacks: Callback[];
  /** Set when Connect failed to upload the recording. */
  isRecordingLost?: true;
  /** Set when Connect itself abandoned the flow. */
  isGivenUp?: true;
  /** Segments recorded by the flow, voicemails included. */
  recordings: Recording[];
  tasks: { name: string; flow?: string; attributes: Record<string, string> }[];
  findings: (Finding & { step: number })[];
  end: CallEnding;
};
