/** Interfaces shared by the components of the local run. */

/** Virtual clock of the local run; every component uses it instead of the system clock. */
export type Clock = {
  now(): Date;
  /** Whether the virtual clock is stopped, for example during a clock move. */
  isHeld?(): boolean;
};

/** Component of the local run with time-dependent work, such as waits, retries or schedules. */
export type ComponentWithTimers = {
  /** Name of the component in messages to users of the local run. */
  name: string;
  /** Returns the next instant at which the component's `runDue` has work to do; undefined when no work is planned. */
  nextDueAt(): Date | undefined;
  /** Runs all work of the component that is due by now. The effects of the work may complete later. */
  runDue(): Promise<void>;
  /** Returns true when nothing is running or due in the component. Future timers may remain. */
  isQuiet(): boolean;
  /**
   * Registers a listener that is called when the component may have become quiet. A component without this method is polled.
   */
  onRest?(listener: () => void): void;
};

/** HTTP request of an AWS SDK client, as the emulated services receive it. */
export type AwsRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: string;
  /** Request body as bytes, used for binary content. */
  bytes: Buffer;
};

export type AwsReply = {
  status: number;
  headers?: Record<string, string>;
  body: string;
  /** Binary response body; if present, it is sent instead of `body`. */
  bytes?: Uint8Array;
};

/** Emulated AWS service. It supports only the operations that the project uses. */
export type AwsServiceEmulator = {
  /** Service name as in the environment variable `AWS_ENDPOINT_URL_<SERVICE>`, such as `KMS`. */
  endpointName: string;
  answers(request: AwsRequest): boolean;
  answer(request: AwsRequest): Promise<AwsReply>;
};

/**
 * Result of a Lambda invocation. `seconds` is the duration of the invocation; it is absent for the first invocation of a
 * process, which also loads code and data.
 */
export type InvocationResult = { seconds?: number } & (
  | { kind: 'returned'; payload: unknown }
  | { kind: 'failed'; errorType: string; errorMessage: string }
);

export type FunctionInvoker = (functionName: string, payload: unknown) => Promise<InvocationResult>;

/**
 * SMS, e-mail or Zalo notification that the deployed system would send. The local run lists these messages at
 * `/local/outbox`.
 */
export type OutboxMessage = {
  id: string;
  at: string;
  kind: 'sms' | 'email' | 'zns';
  to: string;
  subject?: string;
  body: string;
  segments?: number;
  links: string[];
  ticket?: string;
  alert?: string;
  /** ID that the message provider assigned to the message. */
  messageId: string;
  /** Sender address of an e-mail. `configurationSet` is the SES configuration set with which it is sent. */
  from?: string;
  configurationSet?: string;
  /** Whether a user of the outbox page simulated that the message wasn't delivered. */
  undelivered?: boolean;
  provider?: 'SNS' | 'SES' | 'gateway' | 'Zalo';
  /** Delivery status that the message provider reported. */
  status?: 'delivered' | 'failed';
  /** Approximate price of the message, including the currency. */
  price?: string;
};

export type Outbox = {
  add(item: Omit<OutboxMessage, 'id' | 'at' | 'links'>): OutboxMessage;
  /** Lists the messages in the outbox with numbers above `after`, newest first. */
  list(after?: number): OutboxMessage[];
  markUndelivered(id: string): void;
  /** Sets the delivery status of the outbox message to which the provider assigned this ID. */
  markReported(messageId: string, status: 'delivered' | 'failed'): void;
};
