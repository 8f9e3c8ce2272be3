import type { Json, JsonObject } from '../../assembly/template.ts';
import type { Caller } from '../caller.ts';
import type { Flow } from '../flow.ts';
import type { Callback, End, Recording, Step, Transcript } from '../transcript.ts';
import type { Queue, World } from '../world.ts';
import type { Interruption, Line } from './line.ts';

/** What lives as long as the contact. */
export type Contact = {
  id: string;
  attributes: Record<string, string>;
  /** Of the contact that this one is related to: written by `TargetContact` alone. */
  relatedAttributes: Record<string, string>;
  data: { name?: string; description?: string; language?: string; customer?: string };
  references: JsonObject;
  segmentAttributes: JsonObject;
  tags: Record<string, string>;
  voice: string | undefined;
  /** By flow and action: one counter for the whole contact. */
  loops: Map<string, number>;
  hooks: Map<string, string>;
  targetQueue: Queue | undefined;
  /** Where it waits, or waited last. */
  queuedIn: Waiting | undefined;
  agent: Queue['agent'] | undefined;
  transfers: number;
  callbackNumber: string | undefined;
  /** In a queue, 1 goes first. */
  priority: number;
  isIvrRecorded: boolean;
  isLogged: boolean;
  hasKeyBuffer: boolean;
};

/** A wait in a queue, and the talk that it may have led to, by seconds of the call. */
type Waiting = { queue: Queue; since: number; joinedAt?: number; leftAt?: number };

/** What lives as long as the flow, or the module, runs. */
export type Frame = {
  flow: Flow;
  action: string;
  flowAttributes: Record<string, string>;
  external: Json;
  storedInput: string | undefined;
  metrics: JsonObject | undefined;
  lex: JsonObject | undefined;
  /** Where a looped message goes on after an interrupt, by action. */
  looped: Map<string, number>;
  /** Of a module: the step that invoked it. */
  calledBy: Step | undefined;
};

export type Call = {
  world: World;
  caller: Caller;
  contact: Contact;
  line: Line;
  steps: Step[];
  callbacks: Callback[];
  recordings: Recording[];
  tasks: Transcript['tasks'];
  language: Language;
  /** To whom prompts are played: whispers reach the agent. */
  listener: 'caller' | 'agent';
  /** How many prompts the caller has heard the beginning of. */
  played: { count: number };
};

/** How a parameter may point at values of the contact. */
export type Dynamism = 'static' | 'single' | 'path' | 'any';
export type Language = { dynamismOf(type: string, parameter: string): Dynamism };

/** How the performance of an action ended. */
export type Outcome =
  /** Conditions are tested on the result; without one there are none to test. */
  | { kind: 'done'; result?: string | undefined; isUnresolved?: boolean }
  | { kind: 'error'; error: string }
  /** The caller's script, or chance, has named the branch. */
  | { kind: 'chosen'; branch: string }
  | Leaving;

/** What ends the flow, or leads out of it. */
export type Leaving =
  | { kind: 'transferred'; flow: Flow }
  | { kind: 'called'; module: Flow }
  | { kind: 'returned'; result: string | undefined }
  | { kind: 'queued'; queue: Queue }
  | { kind: 'finished' }
  | { kind: 'interrupted'; by: Interruption }
  | { kind: 'ended'; end: End };

export const done = (result?: string): Outcome => ({ kind: 'done', result });
export const failed = (error = 'NoMatchingError'): Outcome => ({ kind: 'error', error });
export const interrupted = (by: Interruption): Leaving => ({ kind: 'interrupted', by });

export const newFrame = (flow: Flow, inherited: Partial<Frame> = {}): Frame => ({
  flow,
  action: flow.start,
  flowAttributes: {},
  external: {},
  storedInput: undefined,
  metrics: undefined,
  lex: undefined,
  looped: new Map(),
  calledBy: undefined,
  ...inherited,
});

const usualPriority = 5;

export const newContact = (id: string, attributes: Record<string, string>): Contact => ({
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
});
