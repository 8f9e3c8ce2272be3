import type { Json } from '../assembly/template.ts';
import type { Flow } from './flow.ts';
import type { Hours } from './hours.ts';

/** Queue in the environment of a simulated call. */
export type Queue = {
  id: string;
  name: string;
  /** ARN of the queue's hours of operation, used by checks that name no hours themselves. */
  hours: string | undefined;
  /** Maximum number of contacts in the queue, queued callbacks included. */
  max: number | undefined;
  size: number;
  oldestSeconds: number;
  agents: { online: number; staffed: number; available: number };
  /** Seconds until an agent answers; undefined when no agent does. */
  answersAfterSeconds: number | undefined;
  /** Seconds that an agent puts the caller on hold, once in each conversation. */
  holdSeconds: number;
  agent: { userName: string; firstName: string; lastName: string };
};

/** Call waiting in a queue, as an agent pool handles it. */
export type WaitingCall = {
  contact: string;
  queue: Queue;
  /** Priority in the queue; 1 is served first. */
  priority: number;
  /** Connects the call to an agent immediately. */
  join(): void;
};

/** Agents shared by several simulated calls. */
export type AgentPool = {
  enter(waiting: WaitingCall): void;
  /** Ends the wait of a call: an agent has joined it, or the caller has left. */
  leave(waiting: WaitingCall, isJoined: boolean): void;
  release(waiting: WaitingCall): void;
};

/** Result of one attempt to invoke a function, with the seconds that it took. */
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
  /** Text of the prompt, if the cloud assembly contains it. */
  text?: string | undefined;
  lang?: string | undefined;
  seconds: number;
};

/** Environment of a simulated call: everything outside the flows that a call depends on. */
export type CallEnvironment = {
  startsAt: Date;
  instance: { arn: string; region: string; number: string };
  /** Returns a number from 0 (inclusive) to 1 (exclusive), determined by the seed. */
  random(): number;
  /** Finds a flow; `elsewhere` means that it exists but isn't loaded. */
  flow(id: string): Flow | 'elsewhere' | undefined;
  hours(id: string): Hours | undefined;
  queue(id: string): Queue | undefined;
  /** Shared agents; without them each queue decides by itself when an agent answers. */
  pool?: AgentPool;
  lambda(arn: string): Lambda | undefined;
  prompt(source: PromptSource): PromptInfo | undefined;
  /** Returns the error with which the action fails under the simulated conditions; undefined when it doesn't fail. */
  breaks(action: string): string | undefined;
  isDialable(number: string): boolean;
  /** Returns whether the citizen answers the n-th attempt of a callback. */
  answersCallback(attempt: number): boolean;
};
