import type { Json, JsonObject } from '../../json.ts';
import type { SimulatedCaller } from '../caller/caller.ts';
import type {
  CallEnding,
  CallStep,
  CallTranscript,
  RecordedSegment,
  SimulatedCallback,
} from '../caller/transcript.ts';
import type { CallEnvironment, SimulatedQueue } from '../environment/call-environment.ts';
import type { LoadedFlow } from '../flow.ts';
import type { CallInterruption, TelephoneLine } from './telephone-line.ts';

/** State that a simulated contact keeps from its start to its end. */
export type ContactState = {
  id: string;
  attributes: Record<string, string>;
  /** Attributes of the related contact. Flow actions write these attributes only with `TargetContact: Related`. */
  relatedAttributes: Record<string, string>;
  data: { name?: string; description?: string; language?: string; customer?: string };
  references: JsonObject;
  segmentAttributes: JsonObject;
  tags: Record<string, string>;
  voice: string | undefined;
  /** Iteration counters of Loop flow actions, keyed by flow and action. The counters last for the whole contact. */
  loops: Map<string, number>;
  hooks: Map<string, string>;
  targetQueue: SimulatedQueue | undefined;
  /** Queue in which the contact waits or waited last. */
  queuedIn: QueueWait | undefined;
  agent: SimulatedQueue['agent'] | undefined;
  transfers: number;
  callbackNumber: string | undefined;
  /** Priority of the contact in a queue; 1 is served first. */
  priority: number;
  isIvrRecorded: boolean;
  isLogged: boolean;
  hasKeyBuffer: boolean;
};

/**
 * Time that a contact waits in a queue and then talks with an agent. All times are in seconds since the call was answered.
 */
type QueueWait = { queue: SimulatedQueue; since: number; joinedAt?: number; leftAt?: number };

/** State of a running contact flow or flow module; it ends together with the flow or module. */
export type FlowFrame = {
  flow: LoadedFlow;
  action: string;
  flowAttributes: Record<string, string>;
  external: Json;
  /** Request id of the latest asynchronous Lambda invocation. */
  invocationId: string | undefined;
  storedInput: string | undefined;
  metrics: JsonObject | undefined;
  lex: JsonObject | undefined;
  /** Position in seconds at which an interrupted message loop continues to play, keyed by flow action. */
  looped: Map<string, number>;
  /** Step of the call transcript that invoked the flow module; undefined for contact flows. */
  calledBy: CallStep | undefined;
};

export type SimulatedCall = {
  environment: CallEnvironment;
  caller: SimulatedCaller;
  contact: ContactState;
  line: TelephoneLine;
  steps: CallStep[];
  callbacks: SimulatedCallback[];
  recordings: RecordedSegment[];
  tasks: CallTranscript['tasks'];
  language: ParameterReferenceRules;
  /** Participant who hears the prompts that play now; whisper flows can play to the agent. */
  listener: 'caller' | 'agent';
  /** Number of prompts that have started to play to the caller. */
  played: { count: number };
};

/**
 * Kinds of references that a flow action parameter may contain: none, one reference as the whole value, a JSONPath, or
 * references anywhere in the text.
 */
export type ReferenceSupport = 'static' | 'single' | 'path' | 'any';
export type ParameterReferenceRules = {
  dynamismOf(type: string, parameter: string): ReferenceSupport;
};

/** Result of a simulated contact flow action. */
export type FlowActionOutcome =
  /** The flow action succeeded; its conditions are compared with `result`, if present. */
  | { kind: 'done'; result?: string | undefined; isUnresolved?: boolean }
  | { kind: 'error'; error: string }
  /** The simulator couldn't evaluate the flow action, so the caller's script or a default selected the branch. */
  | { kind: 'chosen'; branch: string }
  | FlowExit;

/** Result of a contact flow or module that ends or passes control to another flow. */
export type FlowExit =
  | { kind: 'transferred'; flow: LoadedFlow }
  | { kind: 'called'; module: LoadedFlow }
  | { kind: 'returned'; result: string | undefined }
  | { kind: 'queued'; queue: SimulatedQueue }
  | { kind: 'finished' }
  | { kind: 'interrupted'; by: CallInterruption }
  | { kind: 'ended'; end: CallEnding };

export function succeedAction(result?: string): FlowActionOutcome {
  return { kind: 'done', result };
}
export function failAction(error = 'NoMatchingError'): FlowActionOutcome {
  return {
    kind: 'error',
    error,
  };
}
export function interruptFlow(by: CallInterruption): FlowExit {
  return { kind: 'interrupted', by };
}

export function createFlowFrame(flow: LoadedFlow, inherited: Partial<FlowFrame> = {}): FlowFrame {
  return {
    flow,
    action: flow.start,
    flowAttributes: {},
    external: {},
    invocationId: undefined,
    storedInput: undefined,
    metrics: undefined,
    lex: undefined,
    looped: new Map(),
    calledBy: undefined,
    ...inherited,
  };
}

const usualPriority = 5;

export function createContactState(id: string, attributes: Record<string, string>): ContactState {
  return {
    id,
    attributes,
    relatedAttributes: {},
    data: {},
    references: {},
    segmentAttributes: {},
    tags: {},
    voice: undefined,
    loops: new Map(),
    hooks: new Map(),
    targetQueue: undefined,
    queuedIn: undefined,
    agent: undefined,
    transfers: 0,
    callbackNumber: undefined,
    priority: usualPriority,
    isIvrRecorded: false,
    isLogged: true,
    hasKeyBuffer: false,
  };
}
