import type { Json } from '../../json.ts';
import type { LoadedFlow, LoadedFlowAction } from '../flow.ts';
import type { HoursOfOperationProperties } from './hours-of-operation.ts';

/** Simulated Amazon Connect queue in the environment of a simulated call. */
export type SimulatedQueue = {
  id: string;
  name: string;
  /** ARN of the queue's hours of operation. Flow actions that name no hours of operation use these hours. */
  hours: string | undefined;
  /** Maximum number of contacts in the queue, including queued callbacks. */
  max: number | undefined;
  size: number;
  oldestSeconds: number;
  agents: { online: number; staffed: number; available: number };
  /** Seconds until an agent answers a call in the queue; undefined when no agent answers. */
  answersAfterSeconds: number | undefined;
  /** Seconds for which an agent puts the caller on hold. This happens once in each conversation. */
  holdSeconds: number;
  agent: { userName: string; firstName: string; lastName: string };
};

/** Simulated call that waits in a queue for an agent of the pool. */
export type WaitingCall = {
  contact: string;
  queue: SimulatedQueue;
  /** Priority of the call in the queue; 1 is served first. */
  priority: number;
  /** Connects the call to an agent immediately. */
  join(): void;
};

/** Pool of simulated agents that several simulated calls share. */
export type AgentPool = {
  enter(waiting: WaitingCall): void;
  /** Removes a waiting call from the agent pool because an agent has joined the call or the caller has left. */
  leave(waiting: WaitingCall, isJoined: boolean): void;
  release(waiting: WaitingCall): void;
};

/** Result of one attempt to invoke a Lambda function during a simulated call, with the duration in seconds. */
export type LambdaAttemptResult = { seconds: number } & (
  | { kind: 'returned'; payload: unknown }
  | { kind: 'failed'; message: string; isRetriable: boolean }
);

export type SimulatedLambda = {
  name: string;
  invoke(event: Json): Promise<LambdaAttemptResult>;
};

export type PromptSource = { kind: 'prompt' | 'media'; id: string };
export type PromptContent = {
  key: string;
  /** Spoken text of the prompt; undefined when the cloud assembly doesn't contain it. */
  text?: string | undefined;
  lang?: string | undefined;
  seconds: number;
};

/** Environment of a simulated call: everything outside the contact flows, such as queues, functions and prompts. */
export type CallEnvironment = {
  startsAt: Date;
  instance: { arn: string; region: string; number: string };
  /** Returns a number from 0 (inclusive) to 1 (exclusive). The simulated call's seed determines the sequence of numbers. */
  random(): number;
  /**
   * Returns the contact flow with this ID; `elsewhere` when the flow exists but isn't loaded, undefined when it doesn't
   * exist.
   */
  flow(id: string): LoadedFlow | 'elsewhere' | undefined;
  hours(id: string): HoursOfOperationProperties | undefined;
  queue(id: string): SimulatedQueue | undefined;
  /** Pool of agents that simulated calls share. Without a pool, an agent answers after the queue's `answersAfterSeconds`. */
  pool?: AgentPool;
  lambda(arn: string): SimulatedLambda | undefined;
  prompt(source: PromptSource): PromptContent | undefined;
  /** Returns the error with which a flow action fails under the simulated conditions; undefined when the action succeeds. */
  breaks(action: string, flow: LoadedFlow): string | undefined;
  /**
   * Returns the branch that a flow action takes instead of the branch that the simulator would compute; undefined to compute
   * it.
   */
  decide?(flow: LoadedFlow, action: LoadedFlowAction): string | undefined;
  /** Returns the value of a reference that the simulator cannot know, such as `$.Customer.FirstName`. */
  readReference?(reference: string): Json | undefined;
  /** Returns whether a callback to the number is possible. */
  isDialable(number: string): boolean;
  /** Returns whether a call can be transferred to the number of a third party. */
  canTransferTo(number: string): boolean;
  /** Returns true when the citizen answers the n-th attempt to call back. */
  answersCallback(attempt: number): boolean;
};
