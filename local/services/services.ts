import * as z from 'zod';
import { openCallMetrics } from '../alarms/call-metrics.ts';
import { recordUnsuccessfulExecutions } from '../alarms/executions-ended.ts';
import type { Metrics } from '../alarms/metrics.ts';
import { withFifoQueueMetrics } from '../alarms/watched-queues.ts';
import type { Resources } from '../assembly/resources.ts';
import { Json } from '../assembly/template.ts';
import type { ChatDesk } from '../connect/chats/chat-desk.ts';
import { openConnect, type PhoneCalls } from '../connect/connect.ts';
import { openKinesis } from '../kinesis/kinesis.ts';
import { type KinesisStreams, openKinesisStreams } from '../kinesis/kinesis-streams.ts';
import type { Clock, InvokeFunction, Outbox, SimulatedService } from '../parts.ts';
import { type FifoQueues, openFifoQueues } from '../sqs/fifo-queues.ts';
import { openSqs } from '../sqs/sqs.ts';
import type { SqliteStore } from '../store.ts';
import { type Cognito, openCognito } from './cognito.ts';
import { registerUserPools } from './cognito-resources.ts';
import { type EventBridge, openEventBridge } from './event-bridge.ts';
import { openKms } from './kms.ts';
import { registerKeys } from './kms-resources.ts';
import { openLambda } from './lambda.ts';
import { openS3 } from './s3.ts';
import { readBuckets } from './s3-buckets.ts';
import { openSecretsManager, type SecretsManager } from './secrets-manager.ts';
import { openSes } from './ses.ts';
import { openSns, type Sns } from './sns.ts';
import { openStateMachines, type StateMachines } from './state-machine/state-machines.ts';
import { openTranscribe, type Transcribe } from './transcribe.ts';

/** Emulated AWS services that the functions of the cloud assembly call. */
export type Services = {
  parts: SimulatedService[];
  machines: StateMachines;
  sns: Sns;
  cognito: Cognito;
  eventBridge: EventBridge;
  phone: PhoneCalls;
  operatorChats: ChatDesk;
  kinesis: KinesisStreams;
  transcribe: Transcribe;
  fifo: FifoQueues;
  secrets: SecretsManager;
};

type ServicesDeps = {
  resources: Resources;
  store: SqliteStore;
  clock: Clock;
  outbox: Outbox;
  invoke: InvokeFunction;
  metrics: Metrics;
};

/** Opens all emulated AWS services and registers in them the resources that the cloud assembly declares. */
export function openServices({
  resources,
  store,
  clock,
  outbox,
  invoke,
  metrics,
}: ServicesDeps): Services {
  const machines = openMachines(
    resources,
    openStateMachines({ store, clock, invoke, endedBadly: recordUnsuccessfulExecutions(metrics) }),
  );
  const kms = openKms(store);
  registerKeys(resources, kms);
  const secrets = openSecrets(resources, store, clock);
  const sns = openSns({ store, clock, outbox });
  for (const { identity } of resources.ofType(['AWS::SNS::Topic'], z.unknown())) {
    sns.register(identity.ref);
  }
  const ses = openSes(outbox);
  for (const { identity, properties } of resources.ofType(
    ['AWS::SES::EmailIdentity'],
    IdentityProperties,
  )) {
    ses.register(identity.ref, properties.ConfigurationSetAttributes?.ConfigurationSetName);
  }
  const cognito = openCognito(store, clock);
  registerUserPools(resources, cognito);
  const [rule] = resources.ofType(['AWS::Events::Rule'], z.unknown());
  const eventBridge = openEventBridge({ account: '', region: '', ...rule });
  const s3 = openS3({ buckets: readBuckets(resources), store, clock });
  const { tell } = eventBridge;
  const kinesis = openKinesisStreams(resources, store, clock);
  const transcribe = openTranscribe({ store, clock, tell, account: '', region: '', ...rule });
  const fifo = withFifoQueueMetrics(openFifoQueues(resources, store, clock), metrics, clock.now);
  const tellTopic = sns.tell;
  const connect = openConnect({
    ...{ resources, invoke, store, clock, kinesis, tell, tellTopic },
    callFigures: openCallMetrics(metrics, instanceIdIn(resources)),
  });
  const parts = [
    ...[machines, kms, secrets, sns, ses, cognito, eventBridge, s3],
    ...[openKinesis(kinesis), transcribe, openSqs(fifo), openLambda(invoke)],
  ];
  return {
    ...connect,
    parts: [...connect.parts, ...parts],
    machines,
    sns,
    cognito,
    eventBridge,
    kinesis,
    transcribe,
    fifo,
    secrets,
  };
}

/**
 * Opens the emulated Secrets Manager with the cloud assembly's secrets; each secret gets the initial value that a deployment
 * would give it.
 */
function openSecrets(resources: Resources, store: SqliteStore, clock: Clock): SecretsManager {
  const secrets = openSecretsManager(store, clock);
  for (const { identity, properties } of resources.ofType(
    ['AWS::SecretsManager::Secret'],
    SecretProperties,
  )) {
    secrets.register({
      arn: identity.ref,
      name: nameInSecretArn(identity.ref),
      secretString: properties.SecretString,
      generateSecretString: properties.GenerateSecretString,
    });
  }
  return secrets;
}

const instanceIdIn = (resources: Resources): string =>
  resources.ofType(['AWS::Connect::Instance'], z.unknown())[0]?.identity.attributes['Id'] ?? '';

const IdentityProperties = z.object({
  ConfigurationSetAttributes: z.object({ ConfigurationSetName: z.string().optional() }).optional(),
});
const SecretProperties = z.object({
  SecretString: z.string().optional(),
  GenerateSecretString: Json.optional(),
});
const MachineProperties = z.object({
  DefinitionString: z.string(),
  StateMachineType: z.string().optional(),
});

function openMachines(resources: Resources, machines: StateMachines): StateMachines {
  for (const { identity, properties } of resources.ofType(
    ['AWS::StepFunctions::StateMachine'],
    MachineProperties,
  )) {
    machines.register({
      arn: identity.ref,
      name: identity.attributes.Name ?? '',
      definition: Json.parse(JSON.parse(properties.DefinitionString)),
      type: properties.StateMachineType,
    });
  }
  return machines;
}

/** Returns a secret's name from its ARN, which ends with the name, a hyphen and six random characters. */
const nameInSecretArn = (arn: string): string =>
  arn.slice(arn.lastIndexOf(':') + 1).replace(/-\w{6}$/, '');
