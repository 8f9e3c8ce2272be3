import { type PlatformConfig, platforms, playedPlatforms } from './chat/platform-config.ts';
import type { ClaimedNumber } from './contact-center/phone-number.ts';
import { type SmsGatewayConfig, simulatedGateway } from './messages/gateway-settings.ts';

/** What stands before the API. */
export type EdgeConfig = {
  /** Where citizens and officers find the hotline; without it, at CloudFront's own name. */
  domainName?: string;
  /** One more has the deploy give CloudFront the newest origin secret (`docs/runbook.md#not-through-front`). */
  originSecretGeneration: number;
  /** From one address in five minutes; a mobile carrier has thousands of people behind one. */
  requestsPerAddress: number;
  /** Of these, forms and reports that are sent. */
  postsPerAddress: number;
  /** Emergencies that are sent; they count among the first alone. */
  lanePostsPerAddress: number;
  /** Pages for emergencies that are opened, and what asks for the staff's room without a token: each of the two. */
  lanePerAddress: number;
};

/** Amazon Connect, and the number that citizens call. */
export type PhoneConfig = {
  /** The instance's name, which no other account may have; without it the deploy asks for `ConnectInstanceArn`. */
  instanceAlias?: string;
  /** Whether operators sign in as the province's staff do, with its second factor, or by a password of Connect's. */
  signIn: 'SAML' | 'CONNECT_MANAGED';
  /** One to be had without papers; without it the deploy asks for `PhoneNumberArn`, and has no number until it is told. */
  number?: ClaimedNumber;
  /** How many wait in one queue; whoever comes then is led on. */
  maxContacts: number;
  /** What is spoken names the communes and topics of this day; Connect is told the calendar's exceptions from then on. */
  asOf: string;
  /** Of the stream of contact records; without it as many as are needed, for a higher price when idle. */
  recordShards?: number;
  /** Whether the number leads to the flows although recordings are missing or placeholders. */
  opensWithPlaceholders: boolean;
};

/** Everything that differs between stages: amounts and capabilities, never a stage's name. */
export type StageConfig = {
  region: string;
  /** Tickets, keys and the secret outlive their stack, and no stack can be deleted by mistake. */
  keepDataOnDelete: boolean;
  /** The table is encrypted under the province's own key, so that access to all of it can be withdrawn. */
  hasOwnTableKey: boolean;
  /** Of all that citizens ask on the web, but emergencies. */
  requestsPerSecond: number;
  burstOfRequests: number;
  /** Of each route that waits behind nobody: emergencies, staff, officers, the platforms' messages. */
  lanePerSecond: number;
  /** Real people are those of `core/directory/data/roster.json`; a role without one refuses the deploy. */
  roster: 'invented' | 'real';
  /** At this sum AWS stops sending SMS for the rest of the month; the alarm comes at four fifths. */
  smsBudgetUsd: number;
  /** What all of the account may cost in a month; whoever is on duty hears at half, at four fifths and at the whole of it. */
  monthlyBudgetUsd: number;
  /** CloudFront and its firewall before the API; without them the API is open to everybody itself. */
  edge?: EdgeConfig;
  /** The sender of e-mail; without it the deploy asks for the parameter `MailFrom`. */
  mailFrom?: string;
  /** SES proves the one address by a link, or the whole domain by records in its DNS. */
  mailIdentity: 'address' | 'domain';
  /** Staff prove themselves by a code from their phone too. */
  staffMustUseMfa: boolean;
  /** The account that is an administrator's always; without it the deploy asks for `FirstAdministrator`. */
  firstAdministrator?: string;
  /** The sender of SMS; without it the deploy asks for the parameter `SmsSender`. */
  smsSender?: string;
  /** A domestic gateway that sends SMS, with SNS in reserve; without it SNS sends them. See `docs/sms-gateway.md`. */
  smsGateway?: SmsGatewayConfig;
  /** How long calls and voice messages may be listened to. */
  recordingsKeptDays: number;
  /** Webhooks may lead to programs on the same machine, by plain HTTP. */
  webhooksToLocalhost: boolean;
  /** The web domain that is responsible, as other systems name it. @default travinh.gov.vn */
  jurisdictionId?: string;
  /** Zalo and Messenger; without it they have no door. */
  platforms?: PlatformConfig;
  /** Without it nobody can call, and all else is as it is. */
  phone?: PhoneConfig;
};

const edge: EdgeConfig = {
  originSecretGeneration: 1,
  requestsPerAddress: 5_000,
  postsPerAddress: 500,
  lanePostsPerAddress: 2_000,
  lanePerAddress: 1_000,
};

const local: StageConfig = {
  region: 'ap-southeast-1',
  keepDataOnDelete: false,
  hasOwnTableKey: false,
  requestsPerSecond: 1_000,
  burstOfRequests: 2_000,
  lanePerSecond: 200,
  roster: 'invented',
  smsBudgetUsd: 1,
  monthlyBudgetUsd: 10,
  mailFrom: 'tong-dai@1022.example',
  mailIdentity: 'address',
  staffMustUseMfa: false,
  firstAdministrator: '10220000-0000-4000-8000-000000000001',
  smsSender: '1022TraVinh',
  recordingsKeptDays: 365,
  webhooksToLocalhost: true,
  platforms: playedPlatforms,
  phone: {
    instanceAlias: 'hotline-1022-tra-vinh-local',
    signIn: 'CONNECT_MANAGED',
    number: { country: 'VN', type: 'DID' },
    maxContacts: 40,
    asOf: '2021-12-03',
    recordShards: 1,
    opensWithPlaceholders: true,
  },
};

const stages: ReadonlyMap<string, StageConfig> = new Map([
  ['local', local],
  // SMS go through a simulated gateway: docs/sms-gateway.md
  ['local-gateway', { ...local, smsGateway: simulatedGateway }],
  // as on a laptop, but nothing is answered that didn't come through the front: what the tests of it run
  ['local-edge', { ...local, edge }],
  [
    'dev',
    {
      region: 'ap-southeast-1',
      keepDataOnDelete: false,
      hasOwnTableKey: false,
      requestsPerSecond: 20,
      burstOfRequests: 40,
      lanePerSecond: 10,
      roster: 'invented',
      edge,
      smsBudgetUsd: 1,
      monthlyBudgetUsd: 50,
      mailIdentity: 'address',
      staffMustUseMfa: false,
      recordingsKeptDays: 30,
      webhooksToLocalhost: false,
      platforms,
      phone: {
        instanceAlias: 'hotline-1022-tra-vinh-dev',
        signIn: 'CONNECT_MANAGED',
        maxContacts: 10,
        asOf: '2026-11-01',
        recordShards: 1,
        opensWithPlaceholders: true,
      },
    },
  ],
  [
    'prod',
    {
      region: 'ap-southeast-1',
      keepDataOnDelete: true,
      hasOwnTableKey: true,
      requestsPerSecond: 500,
      burstOfRequests: 1_000,
      lanePerSecond: 100,
      roster: 'real',
      smsBudgetUsd: 2_000,
      monthlyBudgetUsd: 6_000,
      edge: { ...edge, domainName: '1022.travinh.gov.vn' },
      mailIdentity: 'domain',
      staffMustUseMfa: true,
      recordingsKeptDays: 365,
      webhooksToLocalhost: false,
      platforms,
      phone: {
        instanceAlias: 'hotline-1022-tra-vinh',
        signIn: 'SAML',
        maxContacts: 40,
        asOf: '2026-11-01',
        opensWithPlaceholders: false,
      },
    },
  ],
]);

export const stageNames: readonly string[] = [...stages.keys()];

/** The stages of a list such as `dev,prod`, in its order. */
export function stagesNamed(list: string): [name: string, config: StageConfig][] {
  return list.split(',').map((name) => {
    const config = stages.get(name);
    if (!config) throw new Error(`There is no stage "${name}", only ${stageNames}`);
    return [name, config];
  });
}
