/** What the parts of the local run say to each other. */

/** The one clock of the run; every part asks it, none asks the machine. */
export type Clock = {
  now(): Date;
  /** Whether it stands, as while it is moved. */
  isHeld?(): boolean;
};

/** A part that has something to do at a later instant: waits, retries, schedules. */
export type TimedPart = {
  /** How a person is told of it. */
  name: string;
  /** The next instant at which `runDue` has something to do, or nothing while it has no timer. */
  nextDueAt(): Date | undefined;
  /** Fires everything due at or before the clock's now; may return before its effects have settled. */
  runDue(): Promise<void>;
  /** True while nothing is running or ready to run: only waits that lie in the future are left. */
  isQuiet(): boolean;
  /** Calls the listener when the part may have become quiet; a part without it is only polled. */
  onRest?(listener: () => void): void;
};

/** A request as an AWS SDK client sends it, signature already set aside. */
export type AwsRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: string;
  /** The body where it is no text. */
  bytes: Buffer;
};

export type AwsReply = {
  status: number;
  headers?: Record<string, string>;
  body: string;
  /** Sent instead, where it is no text. */
  bytes?: Uint8Array;
};

/** One AWS service as far as the assembly uses it. */
export type ServicePart = {
  /** The service's name in `AWS_ENDPOINT_URL_<SERVICE>`, for instance `KMS`. */
  endpointName: string;
  answers(request: AwsRequest): boolean;
  answer(request: AwsRequest): Promise<AwsReply>;
};

/** How a function's invocation ended; `seconds` is what a process that was ready has taken for it. */
export type InvocationResult = { seconds?: number } & (
  | { kind: 'returned'; payload: unknown }
  | { kind: 'failed'; errorType: string; errorMessage: string }
);

export type InvokeFunction = (functionName: string, payload: unknown) => Promise<InvocationResult>;

/** A message that would have left the system: what `/local/outbox` shows. */
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
  /** The provider's own name for it. */
  messageId: string;
  /** Of an e-mail: who sent it, and by which settings. */
  from?: string;
  configurationSet?: string;
  /** A visitor had its provider report that it didn't arrive. */
  undelivered?: boolean;
  provider?: 'SNS' | 'SES' | 'gateway' | 'Zalo';
  /** What the provider has reported since. */
  status?: 'delivered' | 'failed';
  /** What it would have cost, with its currency. */
  price?: string;
};

export type Outbox = {
  add(item: Omit<OutboxItem, 'id' | 'at' | 'links'>): OutboxItem;
  /** The newest first; those behind a number, or all. */
  list(after?: number): OutboxItem[];
  markUndelivered(id: string): void;
  /** The provider of a message, known by its name there, has reported on it. */
  markReported(messageId: string, status: 'delivered' | 'failed'): void;
};
