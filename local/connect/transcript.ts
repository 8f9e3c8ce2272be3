import type { Json } from '../assembly/template.ts';

/** What was played, and how much of it until a key or a hang-up cut it short. */
export type HeardPrompt = {
  key?: string;
  text?: string;
  lang?: string;
  seconds: number;
  heard: number;
  to: 'caller' | 'agent';
};

/** Something that a reader of the transcript should know: an unresolved reference, a lost key. */
export type Finding = { rule: string; message: string };

export type Step = {
  /** Seconds since the call was answered. */
  at: number;
  seconds: number;
  flow: string;
  action: string;
  type: string;
  prompts: HeardPrompt[];
  /** What the citizen keyed, said or wrote; encrypted input shows its length alone. */
  input?: string;
  /** The branch that was taken: `NextAction`, a condition, an error, or how the flow was left. */
  branch: string;
  next?: string;
  /** Contact attributes that this step has changed. */
  attributes: Record<string, string>;
  /** Of a Lambda invocation: what went in and what came out. */
  lambda?: { name: string; attempts: number; parameters: Json; answer?: Json; failure?: string };
  /** The flow had switched its log off here. */
  isUnlogged?: true;
  findings: Finding[];
};

export type QueueOutcome = 'AgentJoined' | 'Callback' | 'Abandoned' | 'Waiting';

export type End =
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
  /** The calls to the citizen, until one is answered or none is left. */
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
  /** The contact's attributes at its end. */
  attributes: Record<string, string>;
  /** Where the caller waited last, from when on, and from when until when an agent was with them. */
  queued?: { arn: string; name: string; since: number; joinedAt?: number; leftAt?: number };
  callbacks: Callback[];
  /** What was said could not be kept. */
  isRecordingLost?: true;
  /** Connect itself gave the flow up. */
  isGivenUp?: true;
  /** What the interactive recording kept: a voicemail among it. */
  recordings: Recording[];
  tasks: { name: string; flow?: string; attributes: Record<string, string> }[];
  findings: (Finding & { step: number })[];
  end: End;
};
