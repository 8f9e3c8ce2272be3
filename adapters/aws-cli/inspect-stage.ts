import {
  inspectAlarms,
  inspectCertificate,
  inspectDeadLetterQueues,
  inspectFirewall,
  inspectKmsKeys,
  inspectSecrets,
  inspectSignIn,
  inspectStacks,
  inspectTable,
} from '../../core/operations/inspect-platform.ts';
import {
  inspectLambdaConcurrencyQuota,
  inspectMail,
  inspectPhone,
  inspectSms,
} from '../../core/operations/inspect-stage-state.ts';
import { createUncheckedFinding, type StageFinding } from '../../core/operations/stage-finding.ts';
import type { ExpectedStage } from '../../core/operations/stage-state.ts';
import { readMailStatus, readPhoneStatus, readSmsStatus } from './channel-status.ts';
import {
  readAlarmStatus,
  readCertificateStatus,
  readConcurrencyLimit,
  readDeadLetterStatus,
  readFirewallStatus,
  readKeyStatus,
  readSecretStatus,
  readSignInStatus,
  readTableStatus,
} from './platform-status.ts';
import { type AwsQueryRunner, AwsRejectionError } from './query-aws.ts';
import { describeStack, listStackResources, type StageResource } from './stage-resources.ts';

type Stage = {
  runQuery: AwsQueryRunner;
  /** Names of the stage's CloudFormation stacks. `region` is set only for stacks outside the stage's own region. */
  stacks: { name: string; region?: string }[];
  expected: ExpectedStage;
  now: Date;
  /** Returns the sender ID for SMS and the sender address for e-mail from a Lambda function's environment. */
  senders(functionId: string): Promise<{ sms: string; mail: string }>;
};

type StageCheck = { about: string; at(): Promise<StageFinding | StageFinding[]> };

/**
 * Runs one check of a deployed stage. If AWS rejects a request, the rejection becomes a finding, so that the other checks
 * still run.
 */
const runStageCheck = async ({ about, at }: StageCheck): Promise<StageFinding[]> => {
  try {
    return [await at()].flat();
  } catch (error) {
    if (!(error instanceof AwsRejectionError)) throw error;
    return [createUncheckedFinding(about, error.message)];
  }
};

const createResourceFinder = (stageResources: readonly StageResource[]) => ({
  all: (type: string) => stageResources.filter((one) => one.type === type),
  one: (type: string, part = '') =>
    stageResources.find((one) => one.type === type && one.logicalId.includes(part))?.id ?? '',
});

/**
 * Returns whether an SQS queue is checked as a dead-letter queue: every queue of the stage except the queues for webhook
 * deliveries and chat platform messages.
 */
const isDeadLetter = ({ logicalId }: StageResource): boolean =>
  !/^(WebhooksDeliveries|PlatformChatMessagesQueue)/.test(logicalId);

const listStageChecks = (
  { runQuery, expected, now, senders, ...stage }: Stage,
  stageResources: readonly StageResource[],
): StageCheck[] => {
  const { all, one } = createResourceFinder(stageResources);
  const certificate = one('AWS::CertificateManager::Certificate');
  const front = one('AWS::CloudFront::Distribution');
  const instanceArn = one('AWS::Connect::Instance');
  const phone = { instanceArn, promptBucket: one('AWS::S3::Bucket', 'Prompt') };
  const each = <Fact>(
    type: string,
    fact: (query: AwsQueryRunner, stageResource: StageResource) => Promise<Fact>,
  ) => Promise.all(all(type).map((found) => fact(runQuery, found)));
  const topic = one('AWS::SNS::Topic', 'Alarms');
  const prefix = stage.stacks.find(({ name }) => name.includes('Operations'))?.name ?? '';
  const sending = () => senders(one('AWS::Lambda::Function', 'SendNotifications'));
  const deadLetterQueues = all('AWS::SQS::Queue').filter(isDeadLetter);
  const letters = () =>
    Promise.all(deadLetterQueues.map(({ id }) => readDeadLetterStatus(runQuery, id)));
  const looks: (StageCheck | false)[] = [
    {
      about: 'Ticket table',
      at: async () =>
        inspectTable(
          await readTableStatus(runQuery, one('AWS::DynamoDB::GlobalTable', 'Tickets')),
          expected,
        ),
    },
    { about: 'Dead-letter queues', at: async () => inspectDeadLetterQueues(await letters()) },
    {
      about: 'Alarms',
      at: async () => inspectAlarms(await readAlarmStatus(runQuery, prefix, topic)),
    },
    { about: 'Keys', at: async () => inspectKmsKeys(await each('AWS::KMS::Key', readKeyStatus)) },
    {
      about: 'Secrets',
      at: async () => inspectSecrets(await each('AWS::SecretsManager::Secret', readSecretStatus)),
    },
    {
      about: 'SMS',
      at: async () => inspectSms(await readSmsStatus(runQuery), (await sending()).sms, expected),
    },
    {
      about: 'E-mail',
      at: async () => {
        const { mail } = await sending();
        return inspectMail(await readMailStatus(runQuery, mail), mail);
      },
    },
    {
      about: 'Lambda concurrency',
      at: async () => inspectLambdaConcurrencyQuota(await readConcurrencyLimit(runQuery), expected),
    },
    {
      about: 'Staff sign-in',
      at: async () =>
        inspectSignIn(await readSignInStatus(runQuery, one('AWS::Cognito::UserPool')), expected),
    },
    instanceArn !== '' && {
      about: 'Telephone',
      at: async () => inspectPhone(await readPhoneStatus(runQuery, phone), expected),
    },
    expected.hasFront && {
      about: 'Firewall',
      at: async () => inspectFirewall(await readFirewallStatus(runQuery, front)),
    },
    certificate !== '' && {
      about: 'Certificate',
      at: async () => inspectCertificate(await readCertificateStatus(runQuery, certificate), now),
    },
  ];
  return looks.filter((look) => look !== false);
};

/**
 * Checks a deployed stage through AWS APIs. Returns the findings and the resources of the stage's CloudFormation stacks. If
 * a stack is missing, reports only findings about the stacks and checks no resources.
 */
export async function inspectStage(
  stage: Stage,
): Promise<{ findings: StageFinding[]; resources: StageResource[] }> {
  const { runQuery, stacks, expected } = stage;
  const facts = await Promise.all(
    stacks.map(({ name, region }) => describeStack(runQuery, name, region)),
  );
  const there = stacks.filter((_, at) => (facts[at] ?? []).length > 0);
  const resources = (
    await Promise.all(there.map(({ name, region }) => listStackResources(runQuery, name, region)))
  ).flat();
  const names = stacks.map(({ name }) => name);
  const findings = inspectStacks(names, facts.flat(), expected);
  if (there.length < stacks.length) return { findings, resources };
  const looked = await Promise.all(listStageChecks(stage, resources).map(runStageCheck));
  return { findings: [...findings, ...looked.flat()], resources };
}
