import { productionPlatformConfig, simulatedPlatformConfig } from './chat/platform-config.ts';
import { simulatedGatewayConfig } from './messages/gateway-settings.ts';
import type { EdgeConfig, StageConfig } from './stage-config.ts';

const edge: EdgeConfig = {
  originSecretGeneration: 1,
  requestsPerAddress: 5_000,
  postsPerAddress: 500,
  lanePostsPerAddress: 2_000,
  lanePerAddress: 1_000,
};

/** Web domain of the authority that runs the hotline. */
const authorityDomain = 'travinh.gov.vn';

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
  jurisdictionId: authorityDomain,
  platforms: simulatedPlatformConfig,
  phone: {
    instanceAlias: 'hotline-1022-tra-vinh-local',
    signIn: 'CONNECT_MANAGED',
    number: { country: 'VN', type: 'DID' },
    maxContacts: 40,
    asOf: '2021-12-03',
    recordShards: 1,
    opensWithPlaceholders: true,
    showsPromptTexts: true,
  },
};

const stages: ReadonlyMap<string, StageConfig> = new Map([
  ['local', local],
  // sends SMS through a simulated gateway: docs/sms-gateway.md
  ['local-gateway', { ...local, smsGateway: simulatedGatewayConfig }],
  // the local stage with origin checks, for tests of the CloudFront set-up
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
      jurisdictionId: authorityDomain,
      platforms: productionPlatformConfig,
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
      edge: { ...edge, domainName: `1022.${authorityDomain}` },
      mailIdentity: 'domain',
      staffMustUseMfa: true,
      recordingsKeptDays: 365,
      webhooksToLocalhost: false,
      jurisdictionId: authorityDomain,
      platforms: productionPlatformConfig,
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

/** Whether the console of some stage embeds Connect's softphone, so that the browser files must contain its library. */
export const hasSoftphone = [...stages.values()].some(
  ({ phone }) => phone?.softphone !== undefined,
);

/**
 * Returns the names and configurations of the stages in a comma-separated list such as `dev,prod`, in that order. Throws on
 * an unknown stage.
 */
export function parseStageList(list: string): [name: string, config: StageConfig][] {
  return list.split(',').map((name) => {
    const config = stages.get(name);
    if (!config) throw new Error(`Unknown stage "${name}". Stages: ${stageNames.join(', ')}`);
    return [name, config];
  });
}
