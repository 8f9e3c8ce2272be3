/** State of one CloudFormation stack of a deployed stage, as read from AWS. */
export type StackFact = { name: string; status: string; isProtected: boolean };
export type TableFact = { hasRecovery: boolean; isProtected: boolean; hasStream: boolean };
export type DeadLetterFact = { queue: string; letters: number };
type AlarmFact = { name: string; description: string };
export type AlarmsFact = { all: number; calling: AlarmFact[]; subscribers: number };
export type SmsFact = { limitUsd: number; isSandbox: boolean; senderIds: readonly string[] };
export type MailFact = {
  isProduction: boolean;
  isSending: boolean;
  isProved: boolean;
  sentLastDay: number;
  maxPerDay: number;
};
export type PhoneFact = {
  status: string;
  numbers: number;
  flows: { name: string; isPublished: boolean }[];
  prompts: number;
  hours: number;
  callsAtOnce: number;
};
export type KeyFact = { name: string; state: string };
export type SecretFact = { name: string; hasCurrent: boolean };
export type CertificateFact = { domain: string; status: string; until: Date | undefined };
export type FirewallFact = { isBefore: boolean };
export type SignInFact = { mfa: string };
export type DirectoryFact = { version: string; gaps: readonly string[] };
export type CanaryFact = { at: Date; failed: readonly string[] };

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
