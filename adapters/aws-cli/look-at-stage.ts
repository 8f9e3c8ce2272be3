import { type Finding, unread } from '../../core/operations/finding.ts';
import {
  judgeConcurrency,
  judgeMail,
  judgePhone,
  judgeSms,
} from '../../core/operations/judge-channels.ts';
import {
  judgeAlarms,
  judgeCertificate,
  judgeFirewall,
  judgeKeys,
  judgeLetters,
  judgeSecrets,
  judgeSignIn,
  judgeStacks,
  judgeTable,
} from '../../core/operations/judge-platform.ts';
import type { Wanted } from '../../core/operations/stage-facts.ts';
import { type AskAws, isAwsRefusal } from './ask-aws.ts';
import { mailFact, phoneFact, smsFact } from './channel-facts.ts';
import {
  alarmsFact,
  certificateFact,
  concurrencyFact,
  firewallFact,
  keyFact,
  letterFact,
  secretFact,
  signInFact,
  tableFact,
} from './platform-facts.ts';
import { type Made, madeBy, stackOf } from './stage-resources.ts';

type Stage = {
  ask: AskAws;
  /** Names of the stage's stacks, with the region of those outside the stage's region. */
  stacks: { name: string; region?: string }[];
  wanted: Wanted;
  now: Date;
  /** Returns the sender addresses for SMS and e-mail from a function's environment. */
  senders(functionId: string): Promise<{ sms: string; mail: string }>;
};

type Look = { about: string; at(): Promise<Finding | Finding[]> };

/** Runs one check of a stage. A rejection by AWS becomes a finding, so that the other checks still run. */
const lookAt = async ({ about, at }: Look): Promise<Finding[]> => {
  try {
    return [await at()].flat();
  } catch (error) {
    if (!isAwsRefusal(error)) throw error;
    return [unread(about, error.message)];
  }
};

const none = async <Fact>(ask: Promise<Fact[]>): Promise<Fact[]> =>
  ask.catch((error: unknown) => {
    if (isAwsRefusal(error) && error.message.includes('does not exist')) return [];
    throw error;
  });

const finder = (made: readonly Made[]) => ({
  all: (type: string) => made.filter((one) => one.type === type),
  one: (type: string, part = '') =>
    made.find((one) => one.type === type && one.logicalId.includes(part))?.id ?? '',
});

/**
 * Returns whether a queue counts as a dead-letter queue: all except the queues of webhook deliveries and platform messages.
 */
const isDeadLetter = ({ logicalId }: Made): boolean =>
  !/^(WebhooksDeliveries|PlatformChatMessagesQueue)/.test(logicalId);

const looksAt = ({ ask, wanted, now, senders, ...stage }: Stage, made: readonly Made[]): Look[] => {
  const { all, one } = finder(made);
  const certificate = one('AWS::CertificateManager::Certificate');
  const front = one('AWS::CloudFront::Distribution');
  const instanceArn = one('AWS::Connect::Instance');
  const phone = { instanceArn, promptBucket: one('AWS::S3::Bucket', 'Prompt') };
  const each = <Fact>(type: string, fact: (ask: AskAws, made: Made) => Promise<Fact>) =>
    Promise.all(all(type).map((found) => fact(ask, found)));
  const topic = one('AWS::SNS::Topic', 'Alarms');
  const prefix = stage.stacks.find(({ name }) => name.includes('Operations'))?.name ?? '';
  const sending = () => senders(one('AWS::Lambda::Function', 'DeliverAlerts'));
  const letters = () =>
    Promise.all(
      all('AWS::SQS::Queue')
        .filter(isDeadLetter)
        .map(({ id }) => letterFact(ask, id)),
    );
  const looks: (Look | false)[] = [
    {
      about: 'Table of the tickets',
      at: async () =>
        judgeTable(await tableFact(ask, one('AWS::DynamoDB::GlobalTable', 'Tickets')), wanted),
    },
    { about: 'Dead letters', at: async () => judgeLetters(await letters()) },
    { about: 'Alarms', at: async () => judgeAlarms(await alarmsFact(ask, prefix, topic)) },
    { about: 'Keys', at: async () => judgeKeys(await each('AWS::KMS::Key', keyFact)) },
    {
      about: 'Secrets',
      at: async () => judgeSecrets(await each('AWS::SecretsManager::Secret', secretFact)),
    },
    { about: 'SMS', at: async () => judgeSms(await smsFact(ask), (await sending()).sms, wanted) },
    {
      about: 'E-mail',
      at: async () => {
        const { mail } = await sending();
        return judgeMail(await mailFact(ask, mail), mail);
      },
    },
    { about: 'Functions', at: async () => judgeConcurrency(await concurrencyFact(ask), wanted) },
    {
      about: 'Sign-in of staff',
      at: async () => judgeSignIn(await signInFact(ask, one('AWS::Cognito::UserPool')), wanted),
    },
    instanceArn !== '' && {
      about: 'Telephone',
      at: async () => judgePhone(await phoneFact(ask, phone), wanted),
    },
    wanted.hasFront && {
      about: 'Firewall',
      at: async () => judgeFirewall(await firewallFact(ask, front)),
    },
    certificate !== '' && {
      about: 'Certificate',
      at: async () => judgeCertificate(await certificateFact(ask, certificate), now),
    },
  ];
  return looks.filter((look) => look !== false);
};

/**
 * Checks a deployed stage through AWS APIs and returns the findings with all resources of its stacks. If a stack is missing,
 * only the stacks are checked.
 */
export const lookAtStage = async (stage: Stage): Promise<{ findings: Finding[]; made: Made[] }> => {
  const { ask, stacks, wanted } = stage;
  const facts = await Promise.all(
    stacks.map(({ name, region }) => none(stackOf(ask, name, region))),
  );
  const there = stacks.filter((_, at) => (facts[at] ?? []).length > 0);
  const made = (
    await Promise.all(there.map(({ name, region }) => madeBy(ask, name, region)))
  ).flat();
  const names = stacks.map(({ name }) => name);
  const findings = judgeStacks(names, facts.flat(), wanted);
  if (there.length < stacks.length) return { findings, made };
  const looked = await Promise.all(looksAt(stage, made).map(lookAt));
  return { findings: [...findings, ...looked.flat()], made };
};
