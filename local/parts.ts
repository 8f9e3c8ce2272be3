/** Interfaces shared by the components of the local run. */

/** Virtual clock of the local run; every component uses it instead of the system clock. */
export type Clock = {
  now(): Date;
  /** Whether the clock is stopped, as it is during a clock move. */
  isHeld?(): boolean;
};

/** Component of the local run with timers, such as waits, retries or schedules. */
export type TimedPart = {
  /** Display name for messages to people. */
  name: string;
  /** Returns the next instant at which `runDue` has work to do; undefined without a timer. */
  nextDueAt(): Date | undefined;
  /** Runs everything due by now; may return before the effects have settled. */
  runDue(): Promise<void>;
  /** Returns true when nothing is running or due, so that only future timers remain. */
  isQuiet(): boolean;
  /**
   * Registers a listener that is called when the component may have become quiet; components without this method are polled.
   */
  onRest?(listener: () => void): void;
};

/** HTTP request of an AWS SDK client. */
export type AwsRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: string;
  /** Body as bytes, for binary content. */
  bytes: Buffer;
};

export type AwsReply = {
  status: number;
  headers?: Record<string, string>;
  body: string;
  /** Binary body; replaces `body` when present. */
  bytes?: Uint8Array;
};

/** Emulated AWS service, limited to the operations that the project uses. */
export type SimulatedService = {
  /** Service name in `AWS_ENDPOINT_URL_<SERVICE>`, such as `KMS`. */
  endpointName: string;
  answers(request: AwsRequest): boolean;
  answer(request: AwsRequest): Promise<AwsReply>;
};

/** Result of a function invocation; `seconds` is its duration without the start of the process. */
export type InvocationResult = { seconds?: number } & (
  | { kind: 'returned'; payload: unknown }
  | { kind: 'failed'; errorType: string; errorMessage: string }
);

export type InvokeFunction = (functionName: string, payload: unknown) => Promise<InvocationResult>;

/** Message that the deployed system would send; `/local/outbox` lists them. */
export type OutboxItem = {
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
  /** Message ID assigned by the provider. */
  messageId: string;
  /** Sender address of an e-mail; `configurationSet` is its SES configuration set. */
  from?: string;
  configurationSet?: string;
  /** Whether somebody has simulated a failed delivery on the outbox page. */
  undelivered?: boolean;
  provider?: 'SNS' | 'SES' | 'gateway' | 'Zalo';
  /** Delivery status reported by the provider. */
  status?: 'delivered' | 'failed';
  /** Approximate price with its currency. */
  price?: string;
};

export type Outbox = {
  add(item: Omit<OutboxItem, 'id' | 'at' | 'links'>): OutboxItem;
  /** Lists the messages with numbers above `after`, newest first. */
  list(after?: number): OutboxItem[];
  markUndelivered(id: string): void;
  /** Sets the delivery status of the message with this provider message ID. */
  markReported(messageId: string, status: 'delivered' | 'failed'): void;
};
