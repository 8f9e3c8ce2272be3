import type { Json } from '../assembly/template.ts';
import type { Flow } from './flow.ts';
import type { Hours } from './hours.ts';

/** A queue as a caller meets it. */
export type Queue = {
  id: string;
  name: string;
  /** Hours that a check without an id of its own asks for. */
  hours: string | undefined;
  /** How many it holds at most, queued callbacks among them. */
  max: number | undefined;
  size: number;
  oldestSeconds: number;
  agents: { online: number; staffed: number; available: number };
  /** When an agent takes the next caller: nothing while nobody does. */
  answersAfterSeconds: number | undefined;
  /** How long its agents leave their callers on hold, once in each conversation. */
  holdSeconds: number;
  agent: { userName: string; firstName: string; lastName: string };
};

/** A call in a queue, as those see it who answer it. */
export type Waiting = {
  contact: string;
  queue: Queue;
  /** 1 goes first. */
  priority: number;
  /** An agent takes the call, now. */
  join(): void;
};

/** Agents whom several calls share. */
export type AgentPool = {
  enter(waiting: Waiting): void;
  /** It waits no more: it talks with the agent who has joined, or it has gone. */
  leave(waiting: Waiting, isJoined: boolean): void;
  /** Its agent has no more to say. */
  release(waiting: Waiting): void;
};

/** How one attempt to invoke a function ended, and how long the caller heard nothing. */
export type LambdaReply = { seconds: number } & (
  | { kind: 'returned'; payload: unknown }
  | { kind: 'failed'; message: string; isRetriable: boolean }
);

export type Lambda = {
  name: string;
  invoke(event: Json): Promise<LambdaReply>;
};

export type PromptSource = { kind: 'prompt' | 'media'; id: string };
export type PromptInfo = {
  key: string;
  /** What it says, as far as the assembly tells. */
  text?: string | undefined;
  lang?: string | undefined;
  seconds: number;
};

/** Everything outside the flows that a call meets; the interpreter knows no other world. */
export type World = {
  startsAt: Date;
  instance: { arn: string; region: string; number: string };
  /** A number from 0 up to 1, the same again for the same seed. */
  random(): number;
  /** `elsewhere` is a flow that exists, but that isn't loaded here. */
  flow(id: string): Flow | 'elsewhere' | undefined;
  hours(id: string): Hours | undefined;
  queue(id: string): Queue | undefined;
  /** Without it, each queue says by itself when somebody answers. */
  pool?: AgentPool;
  lambda(arn: string): Lambda | undefined;
  prompt(source: PromptSource): PromptInfo | undefined;
  /** The error with which that action fails on this day, whatever it is. */
  breaks(action: string): string | undefined;
  isDialable(number: string): boolean;
  /** Whether the citizen answers the n-th call of a callback. */
  answersCallback(attempt: number): boolean;
};
