import * as z from 'zod';
import { createCallMetricsRecorder } from '../alarms/call-metrics.ts';
import { createFailedExecutionRecorder } from '../alarms/failed-executions.ts';
import type { MetricStore } from '../alarms/metrics.ts';
import { withFifoQueueMetrics } from '../alarms/queue-metrics.ts';
import type { Resources } from '../assembly/resources.ts';
import { Json } from '../assembly/template.ts';
import type { AwsServiceEmulator, Clock, FunctionInvoker, Outbox } from '../component-types.ts';
import type { ConnectChatSimulator } from '../connect/chats/connect-chat-simulator.ts';
import { createConnectEmulator, type PhoneSimulator } from '../connect/connect.ts';
import { createKinesisEmulator } from '../kinesis/kinesis.ts';
import { createKinesisStreams, type KinesisStreams } from '../kinesis/kinesis-streams.ts';
import type { SqliteStore } from '../sqlite-store.ts';
import { createFifoQueues, type FifoQueues } from '../sqs/fifo-queues.ts';
import { createSqsEmulator } from '../sqs/sqs.ts';
import { type CognitoEmulator, createCognitoEmulator } from './cognito/cognito.ts';
import { registerUserPools } from './cognito/cognito-resources.ts';
import { createEventBridgeEmulator, type EventBridgeEmulator } from './event-bridge.ts';
import { createKmsEmulator } from './kms/kms.ts';
import { registerKmsKeys } from './kms/kms-resources.ts';
import { createLambdaEmulator } from './lambda.ts';
import { createS3Emulator } from './s3/s3.ts';
import { readBuckets } from './s3/s3-buckets.ts';
import { createSecretsManagerEmulator, type SecretsManagerEmulator } from './secrets-manager.ts';
import { createSesEmulator, type SesEmulator } from './ses/ses.ts';
import { createSnsEmulator, type SnsEmulator } from './sns/sns.ts';
import {
  createStepFunctionsEmulator,
  type StepFunctionsEmulator,
} from './state-machine/state-machines.ts';
import { createTranscribeEmulator, type TranscribeEmulator } from './transcribe.ts';

/** Emulated AWS services that the functions of the cloud assembly call. */
export type AwsEmulators = {
  parts: AwsServiceEmulator[];
  machines: StepFunctionsEmulator;
  sns: SnsEmulator;
  cognito: CognitoEmulator;
  eventBridge: EventBridgeEmulator;
  phone: PhoneSimulator;
  operatorChats: ConnectChatSimulator;
  kinesis: KinesisStreams;
  transcribe: TranscribeEmulator;
  fifo: FifoQueues;
  secrets: SecretsManagerEmulator;
};

type AwsEmulatorsDeps = {
  resources: Resources;
  store: SqliteStore;
  clock: Clock;
  outbox: Outbox;
  invoke: FunctionInvoker;
  metrics: MetricStore;
};

/** Opens all emulated AWS services and registers in them the resources that the cloud assembly declares. */
export function createAwsEmulators({
  resources,
  store,
  clock,
  outbox,
  invoke,
  metrics,
}: AwsEmulatorsDeps): AwsEmulators {
  const machines = registerMachines(
    resources,
    createStepFunctionsEmulator({
      store,
      clock,
      invoke,
      onFailure: createFailedExecutionRecorder(metrics),
    }),
  );
  const kms = createKmsEmulator(store);
  registerKmsKeys(resources, kms);
  const secrets = createSecretsManager(resources, store, clock);
  const sns = registerTopics(resources, createSnsEmulator({ store, clock, outbox }));
  const ses = registerEmailIdentities(resources, createSesEmulator(outbox));
  const cognito = createCognitoEmulator(store, clock);
  registerUserPools(resources, cognito);
  const [rule] = resources.ofType(['AWS::Events::Rule'], z.unknown());
  const place = { account: '', region: '', ...rule };
  const eventBridge = createEventBridgeEmulator(place);
  const s3 = createS3Emulator({ buckets: readBuckets(resources), store, clock });
  const { putEvent } = eventBridge;
  const kinesis = createKinesisStreams(resources, store, clock);
  const transcribe = createTranscribeEmulator({ store, clock, putEvent, ...place });
  const fifo = withFifoQueueMetrics(createFifoQueues(resources, store, clock), metrics, clock.now);
  const tellTopic = sns.publishToTopic;
  const connect = createConnectEmulator({
    ...{ resources, invoke, store, clock, kinesis, putEvent, tellTopic },
    callFigures: createCallMetricsRecorder(metrics, instanceIdIn(resources)),
  });
  const parts = [
    ...[machines, kms, secrets, sns, ses, cognito, eventBridge, s3],
    ...[
      createKinesisEmulator(kinesis),
      transcribe,
      createSqsEmulator(fifo),
      createLambdaEmulator(invoke),
    ],
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
 * Opens the emulated Secrets Manager with the cloud assembly's secrets. Each secret gets the initial value that a deployment
 * would set.
 */
function createSecretsManager(
  resources: Resources,
  store: SqliteStore,
  clock: Clock,
): SecretsManagerEmulator {
  const secrets = createSecretsManagerEmulator(store, clock);
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

function registerMachines(
  resources: Resources,
  machines: StepFunctionsEmulator,
): StepFunctionsEmulator {
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

function registerTopics(resources: Resources, sns: SnsEmulator): SnsEmulator {
  for (const { identity } of resources.ofType(['AWS::SNS::Topic'], z.unknown())) {
    sns.register(identity.ref);
  }
  return sns;
}

function registerEmailIdentities(resources: Resources, ses: SesEmulator): SesEmulator {
  for (const { identity, properties } of resources.ofType(
    ['AWS::SES::EmailIdentity'],
    IdentityProperties,
  )) {
    ses.register(identity.ref, properties.ConfigurationSetAttributes?.ConfigurationSetName);
  }
  return ses;
}

/** Returns a secret's name from its ARN, which ends with the name, a hyphen and six random characters. */
const nameInSecretArn = (arn: string): string =>
  arn.slice(arn.lastIndexOf(':') + 1).replace(/-\w{6}$/, '');
