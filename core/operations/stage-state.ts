/** State of one CloudFormation stack of a deployed stage, as read from AWS. */
export type StackState = { name: string; status: string; isProtected: boolean };
export type TableState = { hasRecovery: boolean; isProtected: boolean; hasStream: boolean };
export type DeadLetterQueueState = { queue: string; letters: number };
type AlarmSummary = { name: string; description: string };
export type AlarmsState = { all: number; calling: AlarmSummary[]; subscribers: number };
export type SmsAccountState = {
  limitUsd: number;
  isSandbox: boolean;
  senderIds: readonly string[];
};
export type EmailAccountState = {
  isProduction: boolean;
  isSending: boolean;
  isProved: boolean;
  sentLastDay: number;
  maxPerDay: number;
};
export type ContactCenterState = {
  status: string;
  numbers: number;
  flows: { name: string; isPublished: boolean }[];
  prompts: number;
  hours: number;
  callsAtOnce: number;
};
export type KmsKeyState = { name: string; state: string };
export type SecretState = { name: string; hasCurrent: boolean };
export type CertificateState = { domain: string; status: string; until: Date | undefined };
export type FirewallState = { isBefore: boolean };
export type SignInState = { mfa: string };
export type DirectoryState = { version: string; gaps: readonly string[] };
export type LastCanaryState = { at: Date; failed: readonly string[] };

/** Expected values for a deployed stage, taken from the stage's configuration. */
export type ExpectedStage = {
  isKept: boolean;
  smsBudgetUsd: number;
  messageUsdPerDay: number;
  requestsPerSecond: number;
  mustUseMfa: boolean;
  hasFront: boolean;
  maxContacts: number;
  prompts: number;
};
