/** Interfaces shared by the components of the local run. */

/** Virtual clock of the local run; every component uses it instead of the system clock. */
export type Clock = {
  now(): Date;
  /** Whether the virtual clock is stopped, for example during a clock move. */
  isHeld?(): boolean;
};

/** Component of the local run that has timers, such as waits, retries or schedules. */
export type TimedComponent = {
  /** Name of the component in messages to people. */
  name: string;
  /** Returns the next instant at which `runDue` has work to do; undefined when the component has no timer. */
  nextDueAt(): Date | undefined;
  /** Runs all work that is due by now; may return before the work's effects are complete. */
  runDue(): Promise<void>;
  /** Returns true when nothing is running or due in the component, so that only future timers remain. */
  isQuiet(): boolean;
  /**
   * Registers a listener that is called when the component may have become quiet. Components without this method are polled
   * instead.
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
  /** Request body as bytes, for binary content. */
  bytes: Buffer;
};

export type AwsReply = {
  status: number;
  headers?: Record<string, string>;
  body: string;
  /** Binary response body; replaces `body` when present. */
  bytes?: Uint8Array;
};

/** Emulated AWS service with only the operations that the project uses. */
export type AwsServiceEmulator = {
  /** Service name in the environment variable `AWS_ENDPOINT_URL_<SERVICE>`, such as `KMS`. */
  endpointName: string;
  answers(request: AwsRequest): boolean;
  answer(request: AwsRequest): Promise<AwsReply>;
};

/** Result of a Lambda invocation; `seconds` is its duration without the start of the process. */
export type InvocationResult = { seconds?: number } & (
  | { kind: 'returned'; payload: unknown }
  | { kind: 'failed'; errorType: string; errorMessage: string }
);

export type InvokeFunction = (functionName: string, payload: unknown) => Promise<InvocationResult>;

/** Message that the deployed system would send; the local run lists it at `/local/outbox`. */
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
  /** ID that the message provider assigned to the message. */
  messageId: string;
  /** Sender address of an e-mail message; `configurationSet` is the SES configuration set that sends it. */
  from?: string;
  configurationSet?: string;
  /** Whether a person simulated a failed delivery on the outbox page. */
  undelivered?: boolean;
  provider?: 'SNS' | 'SES' | 'gateway' | 'Zalo';
  /** Delivery status that the message provider reported. */
  status?: 'delivered' | 'failed';
  /** Approximate price of the message, including the currency. */
  price?: string;
};

export type Outbox = {
  add(item: Omit<OutboxItem, 'id' | 'at' | 'links'>): OutboxItem;
  /** Lists the messages in the outbox with numbers above `after`, newest first. */
  list(after?: number): OutboxItem[];
  markUndelivered(id: string): void;
  /** Sets the delivery status of the message with this ID, which the provider assigned. */
  markReported(messageId: string, status: 'delivered' | 'failed'): void;
};
