import type { ChatPlatformConfig } from './chat/platform-config.ts';
import type { SmsGatewayConfig } from './messages/gateway-settings.ts';

/**
 * Configuration of CloudFront and the firewall (AWS WAF) in front of the API. All limits count requests from one IP address
 * within five minutes.
 */
export type EdgeConfig = {
  /** Domain name of the hotline. If it is undefined, the hotline uses CloudFront's own domain name. */
  domainName?: string;
  /**
   * Generation of the secret that CloudFront sends to the API. Increase it by one to give CloudFront the newest secret on the
   * next deployment (`docs/runbook.md#not-through-front`).
   */
  originSecretGeneration: number;
  /**
   * Maximum requests from one IP address in five minutes. Thousands of customers of a mobile carrier can share one IP
   * address.
   */
  requestsPerAddress: number;
  /** Maximum POST requests from one IP address in five minutes, excluding staff requests and emergency reports. */
  postsPerAddress: number;
  /**
   * Maximum emergency reports from one IP address in five minutes. Of the other limits, only `requestsPerAddress` also
   * applies to emergency reports.
   */
  lanePostsPerAddress: number;
  /**
   * Maximum requests from one IP address in five minutes, for two kinds of requests that are counted separately: views of
   * the emergency page, and staff requests without a token.
   */
  lanePerAddress: number;
};

/** Country and type of a phone number for which Connect requires no documents. */
export type ClaimablePhoneNumber = { country: string; type: 'DID' | 'TOLL_FREE' };

/** Softphone of Amazon Connect in the staff console. */
export type SoftphoneConfig = {
  /** Origin of the Connect instance, such as `https://ALIAS.my.connect.aws`. */
  origin: string;
  /** URL at which operators sign in to Connect with SAML. Required if the stage's `signIn` is `SAML`. */
  signInUrl?: string;
};

/** Configuration of Amazon Connect and of the phone number that citizens call. */
export type PhoneConfig = {
  /**
   * Globally unique alias of the Connect instance to create. If it is undefined, the deployment requires the stack parameter
   * `ConnectInstanceArn`.
   */
  instanceAlias?: string;
  /**
   * Sign-in method of operators in Connect: `SAML` with the staff account and its second factor, or `CONNECT_MANAGED` with a
   * separate Connect password.
   */
  signIn: 'SAML' | 'CONNECT_MANAGED';
  /**
   * Softphone of the Connect instance, which the staff console embeds. If it is undefined, the console loads nothing from
   * Connect, and operators use Connect's own page.
   */
  softphone?: SoftphoneConfig;
  /**
   * Country and type of a phone number to claim without documents. If it is undefined, the deployment requires the stack
   * parameter `PhoneNumberArn`.
   */
  number?: ClaimablePhoneNumber;
  /**
   * Maximum number of contacts (calls, chats, tasks) that wait in one Connect queue. Further callers are offered a callback
   * or a voice message.
   */
  maxContacts: number;
  /**
   * Date (YYYY-MM-DD) whose commune and topic names the phone prompts use. The holiday calendar in Connect also starts on
   * this date.
   */
  asOf: string;
  /**
   * Number of shards of the Kinesis stream of contact records. If it is undefined, the stream scales on demand, which costs
   * more when idle.
   */
  recordShards?: number;
  /**
   * Whether the phone number is connected to the contact flows even while some prompt recordings are missing or
   * placeholders.
   */
  opensWithPlaceholders: boolean;
  /** Whether the local run shows the texts of prompts, so that a deployment needs no recordings. */
  showsPromptTexts?: boolean;
};

/**
 * Configuration of one deployment stage, as amounts and capabilities. Stages differ only in these values; code never
 * compares a stage's name.
 */
export type StageConfig = {
  region: string;
  /**
   * Whether the stage's data must survive: tables, keys and the secret remain when the stack is deleted, and the stack has
   * termination protection.
   */
  keepDataOnDelete: boolean;
  /** Whether the ticket table is encrypted with a customer-managed KMS key, so that access to all data can be revoked. */
  hasOwnTableKey: boolean;
  /** Rate limit in requests per second that all routes without their own limit share. */
  requestsPerSecond: number;
  burstOfRequests: number;
  /**
   * Rate limit in requests per second for each route of a reserved lane (route with its own limit): emergencies, staff,
   * officers and webhooks of chat platforms.
   */
  lanePerSecond: number;
  /**
   * Source of the officers' names and contact details. With `real`, they come from `core/directory/data/roster.json`, and the
   * deployment fails if an accountable role has no officer.
   */
  roster: 'invented' | 'real';
  /** Monthly SMS spending in USD at which SNS stops sending SMS. An alarm is raised at 80 % of it. */
  smsBudgetUsd: number;
  /**
   * Monthly AWS budget of the account in USD. The person on duty is notified at 50, 80 and 100 % of it, and when AWS
   * forecasts 120 %.
   */
  monthlyBudgetUsd: number;
  /** Configuration of CloudFront and the firewall in front of the API. If it is undefined, clients reach the API directly. */
  edge?: EdgeConfig;
  /** Sender address of e-mails. If it is undefined, the deployment requires the stack parameter `MailFrom`. */
  mailFrom?: string;
  /** Kind of identity that SES verifies: one e-mail address (by a link sent to it) or the whole domain (by DNS records). */
  mailIdentity: 'address' | 'domain';
  /** Whether staff need a second factor, a code from an authenticator app on their phone, to sign in. */
  staffMustUseMfa: boolean;
  /**
   * Cognito subject (`sub`) of the staff account that is always an administrator. If it is undefined, the deployment requires
   * the stack parameter `FirstAdministrator`.
   */
  firstAdministrator?: string;
  /** Sender ID of SMS. If it is undefined, the deployment requires the stack parameter `SmsSender`. */
  smsSender?: string;
  /**
   * Domestic SMS gateway (provider in Vietnam), with SNS as fallback. If it is undefined, SNS sends all SMS. See
   * `docs/sms-gateway.md`.
   */
  smsGateway?: SmsGatewayConfig;
  /** Days after which recordings of calls and voice messages are deleted. */
  recordingsKeptDays: number;
  /** Whether webhooks may call programs on the same machine over plain HTTP; true only in the local run. */
  webhooksToLocalhost: boolean;
  /** Open311 jurisdiction id: the web domain of the responsible authority. */
  jurisdictionId: string;
  /** Configuration of Zalo and Messenger. If it is undefined, the stage has no chat platforms. */
  platforms?: ChatPlatformConfig;
  /**
   * Configuration of the telephone. If it is undefined, the stage has no Amazon Connect; all other channels work unchanged.
   */
  phone?: PhoneConfig;
};
