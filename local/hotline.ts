import type { AlarmControls } from './alarms/alarms.ts';
import type { Resources } from './assembly/resources.ts';
import { type AwsCallMonitor, connectProcessesToAws } from './aws/aws-connection.ts';
import type { ChatPlatformSimulator } from './chat/platforms.ts';
import { createZnsSimulator, type ZnsSimulator } from './chat/zns.ts';
import type { Clock, Outbox } from './component-types.ts';
import type { ConnectChatSimulator } from './connect/chats/connect-chat-simulator.ts';
import type { PhoneSimulator } from './connect/connect.ts';
import type { RequestValidator } from './constraints/request-validator.ts';
import { createPasswordlessSignIn, type PasswordlessSignIn } from './control/sign-in/sign-in.ts';
import { deployCustomResources } from './custom-resources.ts';
import type { DeadLetterQueues } from './dead-letter-queues.ts';
import { type Database, startDatabase } from './dynamodb/database.ts';
import { createFirstDueTimeReader } from './dynamodb/first-due-time.ts';
import { createEventBus } from './events/event-bus.ts';
import type { LocalDomainEventStore } from './events/local-domain-events.ts';
import { createExternalSystemSimulators } from './external-systems.ts';
import { createHttpApi, type HttpApi } from './http-api/http-api.ts';
import { loadPolicyEvaluator } from './iam/policy-evaluator.ts';
import { startKinesisPollers } from './kinesis/kinesis-pollers.ts';
import { createAsyncInvocations } from './lambda/async-invocations.ts';
import { readAsyncRules } from './lambda/async-rules.ts';
import { buildAwsEndpointUrls } from './lambda/endpoints.ts';
import { readFunctionDefinitions } from './lambda/function-definition.ts';
import { createLocalFunctions } from './lambda/functions.ts';
import { createLocalAddressReplacer } from './managed-login/local-addresses.ts';
import { createManagedLogin, type ManagedLogin } from './managed-login/managed-login.ts';
import { readSchedules } from './schedules/schedule-definition.ts';
import { createScheduler } from './schedules/schedules.ts';
import {
  createMessageDeliveryResultSimulator,
  type MessageDeliveryResultSimulator,
} from './services/delivery-results.ts';
import { startServiceServer } from './services/service-server.ts';
import { type AwsEmulators, createAwsEmulators } from './services/services.ts';
import { createTopicMessageDistributor } from './services/sns/topic-subscriptions.ts';
import type { SimulatedTimers } from './services/state-machine/execution/timers.ts';
import type { ExecutionSummary } from './services/state-machine/state-machines.ts';
import { createSharedContext } from './shared-context.ts';
import type { SmsGatewaySimulator } from './sms-gateway/simulator.ts';
import type { SqliteStore } from './sqlite-store.ts';
import { startQueuePollers } from './sqs/queue-pollers.ts';
import { createDeadLetterRedrive, type DeadLetterRedrive } from './streams/redrive.ts';
import { startStreamPollers } from './streams/stream-pollers.ts';
import { createCombinedTimers } from './time/combined-timers.ts';
import { startTimekeeper, type Timekeeper } from './time/timekeeper.ts';

/** Running local hotline: the cloud assembly's resources emulated on this machine. */
export type LocalHotline = {
  clock: Clock;
  api: HttpApi;
  outbox: Outbox;
  queues: DeadLetterQueues;
  redrive: DeadLetterRedrive;
  alarms: AlarmControls;
  executions(): ExecutionSummary[];
  timers: SimulatedTimers;
  toldEvents: LocalDomainEventStore;
  timekeeper: Timekeeper;
  undelivered: MessageDeliveryResultSimulator;
  staff: PasswordlessSignIn;
  /** Emulated Cognito login pages of the staff user pool. */
  login: ManagedLogin;
  phone: PhoneSimulator;
  /** Simulated Amazon Connect chats, which operators can join. */
  operatorChats: ConnectChatSimulator;
  chat: ChatPlatformSimulator;
  /** Simulated SMS gateway; the hotline uses it only in stages that configure a gateway. */
  smsGateway: SmsGatewaySimulator;
  zns: ZnsSimulator;
  /** Base URL of the local run. */
  address: string;
  /** Monitor of the functions' AWS calls; undefined unless the local run watches AWS calls. */
  calls: AwsCallMonitor | undefined;
  requests: Pick<RequestValidator, 'invalid'>;
  stop(): Promise<void>;
};

export type LocalHotlineOptions = {
  assemblyDirectory: string;
  dataDirectory: string;
  /** URL at which the local HTTP API listens; it replaces the public URLs in the cloud assembly. */
  apiEndpoint: string;
  /** Endpoint of an external DynamoDB engine; if undefined, the local run uses its embedded engine. */
  dynamoDbEndpoint: string | undefined;
  /** Whether all AWS calls of Lambda functions pass through a proxy that logs them and can inject faults. */
  watchesCalls: boolean;
  /** Whether to record the complete requests and responses of AWS calls, in addition to the call log. */
  recordsTraffic: boolean;
  shareOfLimits: number;
  /** Virtual time at which a run without stored data starts. */
  startTime: Date;
  /** Whether to delete the table data of an earlier local run. */
  isFresh: boolean;
  report(line: string): void;
};

/** Starts all components of the local hotline. If one fails to start, stops the components that were already started. */
export async function startLocalHotline(options: LocalHotlineOptions): Promise<LocalHotline> {
  const parts = new AsyncDisposableStack();
  try {
    const hotline = await createHotlineParts(options, parts);
    return { ...hotline, stop: () => parts.disposeAsync() };
  } catch (error) {
    await parts.disposeAsync();
    throw error;
  }
}

async function createHotlineParts(
  options: LocalHotlineOptions,
  parts: AsyncDisposableStack,
): Promise<Omit<LocalHotline, 'stop'>> {
  const { world, told: records, alarms } = createSharedContext(options, parts);
  const { resources, store, clock } = world;
  const { watching } = alarms;
  const toLocal = createLocalAddressReplacer(resources, options.apiEndpoint);
  const definitions = readFunctionDefinitions(resources, toLocal);
  const database = parts.adopt(await startDatabase({ ...options, resources }), stop);
  const endpoints = () => buildAwsEndpointUrls(database, server, services);
  const policyEvaluator = await loadPolicyEvaluator(resources, definitions);
  const aws = { ...options, policyEvaluator };
  const { calls, connect } = connectProcessesToAws(aws, endpoints, { ...world, database });
  const opened = createLocalFunctions({ ...options, ...world, ...watching, definitions, connect });
  const functions = watching.functions(opened);
  const { invoke } = functions;
  const bringing = { ...functions, invoke: calls?.delivering(invoke) ?? invoke };
  const services = createAwsEmulators({ ...world, ...records, ...alarms, invoke });
  const serving = { ...world, policyEvaluator };
  const server = parts.adopt(await startServiceServer(services.parts, serving), stop);
  const { machines } = services;
  for (const end of [functions.stop, machines.stop]) parts.defer(end);

  const delays = createDelayOptions(calls);
  const giving = { ...world, ...services, ...alarms.broken, ...delays, functions: bringing };
  const pumps = await startStreamPollers({ ...options, ...giving, database });
  const pollers = [...pumps, ...startKinesisPollers(giving), ...startQueuePollers(giving)];
  pollers.map((poller) => parts.adopt(poller, stop));
  const rules = readAsyncRules(resources, definitions);
  const invocations = createAsyncInvocations({ ...giving, rules, invoke: bringing.invoke });
  services.eventBridge.connect(createEventBus(resources, invocations, clock, records.toldEvents));
  services.sns.connect(createTopicMessageDistributor(resources, invocations, clock));
  const planned = { definitions: readSchedules(resources), ...createSweeperOptions(database) };
  const schedules = createScheduler({ ...world, ...alarms.broken, ...planned, invocations });
  const deploy = (isAgain = false) => deployCustomResources(resources, invoke, store, isAgain);
  await deploy();
  const outside = createExternalSystemSimulators({ ...options, ...world, ...records, ...services });
  const clocked = [schedules, invocations, machines, services.transcribe, outside.smsGateway];
  const agenda = createCombinedTimers(clock, [...clocked, ...pollers, functions.quiet]);
  functions.onActivity(agenda.progressed);
  const timekeeper = parts.adopt(startTimekeeper(clock, agenda), stop);
  return {
    clock,
    api: watching.api(createHttpApi({ ...options, ...world, invoke })),
    ...{ ...records, queues: world.queues },
    alarms: { ...alarms, deployAgain: () => deploy(true) },
    redrive: createDeadLetterRedrive({ ...world, ...services, database, invoke }),
    ...{ executions: machines.executions, timers: machines.timers },
    ...{ timekeeper, calls, requests: world.requests, phone: services.phone },
    ...{ operatorChats: services.operatorChats, ...outside },
    ...{ zns: createZnsSimulator(records.outbox), address: options.apiEndpoint },
    undelivered: createMessageDeliveryResultSimulator({ ...world, ...services, invocations }),
    ...createStaffSignIn({ ...options, ...world, ...services }),
  };
}

/**
 * Part of the sweeper function's name. Scheduled runs of the sweeper (restarts lost workflows) can be skipped while nothing
 * is due.
 */
const sweeper = 'RestartStalledWorkflows';

const createSweeperOptions = (
  database: Database,
): Pick<Parameters<typeof createScheduler>[0], 'workOf'> => {
  const work = createFirstDueTimeReader(database);
  return { workOf: (functionArn) => (functionArn.includes(sweeper) ? work : undefined) };
};

/** Returns the function for simulated delivery delays; undefined unless the local run watches AWS calls. */
const createDelayOptions = (calls: AwsCallMonitor | undefined) => ({
  delayOf: calls?.conditions.delayOf,
});

type StaffSignInDeps = LocalHotlineOptions &
  Pick<AwsEmulators, 'cognito'> & { resources: Resources; store: SqliteStore; clock: Clock };

/** Opens both ways of signing in as staff: access tokens without a password, and the emulated Cognito login pages. */
const createStaffSignIn = (
  signInSetting: StaffSignInDeps,
): Pick<LocalHotline, 'staff' | 'login'> => {
  const staff = createPasswordlessSignIn({
    ...signInSetting,
    firstAdministrator: signInSetting.resources.output(firstAdministrator),
  });
  return { staff, login: createManagedLogin({ ...signInSetting, admit: staff.admit }) };
};

/** Name of the stack output with the first administrator's Cognito `sub`. */
const firstAdministrator = 'FirstAdministratorSub';

const stop = (part: { stop(): void | Promise<void> }): void | Promise<void> => part.stop();
