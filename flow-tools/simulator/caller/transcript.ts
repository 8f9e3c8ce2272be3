import type { Json } from '../../json.ts';

/** Prompt that was played to the caller, with the number of seconds until its end, a key press or the hang-up. */
export type PlayedPrompt = {
  key?: string;
  text?: string;
  lang?: string;
  seconds: number;
  heard: number;
  to: 'caller' | 'agent';
};

/** Problem in a simulated call, reported in the call's transcript, such as an unresolved reference or a lost key press. */
export type CallFinding = { rule: string; message: string };

export type CallStep = {
  /** Start of this step in seconds since the simulated call was answered. */
  at: number;
  seconds: number;
  flow: string;
  action: string;
  type: string;
  prompts: PlayedPrompt[];
  /**
   * Caller's input in this step: key presses, spoken words or written text. For encrypted input, only the length is shown.
   */
  input?: string;
  /**
   * Branch taken after this step of a simulated call: `NextAction`, a condition, an error, or the way in which the flow
   * ended.
   */
  branch: string;
  next?: string;
  attributes: Record<string, string>;
  /** Lambda invocation in this step of a simulated call, with its parameters and result. */
  lambda?: { name: string; attempts: number; parameters: Json; answer?: Json; failure?: string };
  /** Set when the contact flow had turned off logging before this step of the call. */
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
  /** Attempts to call the citizen back. They end when the citizen answers or the maximum number of attempts is reached. */
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
   * Queue in which the caller waited last. The start of the wait and of the conversation are in seconds since the call was
   * answered.
   */
  queued?: { arn: string; name: string; since: number; joinedAt?: number; leftAt?: number };
  callbacks: SimulatedCallback[];
  /** Set when Connect failed to upload the call's recording. */
  isRecordingLost?: true;
  /** Set when Amazon Connect itself stopped the contact flow because of a simulated failure. */
  isGivenUp?: true;
  /** Segments of the call that the flow recorded, including voicemails. */
  recordings: RecordedSegment[];
  tasks: { name: string; flow?: string; attributes: Record<string, string> }[];
  findings: (CallFinding & { step: number })[];
  end: CallEnding;
};
