import type { Json } from '../assembly/template.ts';

/** Prompt that was played, with the seconds that the caller heard before a key press or hang-up ended it. */
export type PlayedPrompt = {
  key?: string;
  text?: string;
  lang?: string;
  seconds: number;
  heard: number;
  to: 'caller' | 'agent';
};

/** Problem that readers of a call's transcript should know, such as an unresolved reference or a lost key press. */
export type CallFinding = { rule: string; message: string };

export type CallStep = {
  /** Start of the step in seconds since the call was answered. */
  at: number;
  seconds: number;
  flow: string;
  action: string;
  type: string;
  prompts: PlayedPrompt[];
  /** Input of the citizen: key presses, spoken words or written text. For encrypted input, only the length is shown. */
  input?: string;
  /** Branch that the step took: `NextAction`, a condition, an error, or the way in which the flow was left. */
  branch: string;
  next?: string;
  attributes: Record<string, string>;
  /** Lambda invocation of the step, with its parameters and result. */
  lambda?: { name: string; attempts: number; parameters: Json; answer?: Json; failure?: string };
  /** Set when the contact flow had disabled logging before the step. */
  isUnlogged?: true;
  findings: CallFinding[];
};

export type QueueOutcome = 'AgentJoined' | 'Callback' | 'Abandoned' | 'Waiting';

export type CallEnding =
  | { reason: 'Disconnect' | 'HungUp' | 'FlowEnded' | 'StepCap' }
  | { reason: 'TransferredFlow'; flow: string }
  | { reason: 'ThirdParty'; number: string }
  | { reason: 'Queued'; outcome: QueueOutcome; queue: string; waited: number };

export type SimulatedCallback = {
  number: string;
  queue: string;
  at: number;
  initialDelay: number;
  retryDelay: number;
  /** Attempts to call the citizen; they end when the citizen answers or the maximum number is reached. */
  attempts: { at: number; isAnswered: boolean }[];
};

export type RecordedSegment = { from: number; to: number; said?: string };

export type CallTranscript = {
  contactId: string;
  from: string;
  to: string;
  channel: string;
  flow: string;
  startedAt: string;
  seconds: number;
  steps: CallStep[];
  prompts: PlayedPrompt[];
  /** Contact attributes at the end of the call. */
  attributes: Record<string, string>;
  /**
   * Queue in which the caller waited last, with the start of the wait and of the conversation in seconds since the call was
   * answered.
   */
  queued?: { arn: string; name: string; since: number; joinedAt?: number; leftAt?: number };
  callbacks: SimulatedCallback[];
  /** Set when Connect failed to upload the call's recording. */
  isRecordingLost?: true;
  /** Set when Connect itself abandoned the contact flow. */
  isGivenUp?: true;
  /** Segments of the call that the flow recorded, including voicemails. */
  recordings: RecordedSegment[];
  tasks: { name: string; flow?: string; attributes: Record<string, string> }[];
  findings: (CallFinding & { step: number })[];
  end: CallEnding;
};
