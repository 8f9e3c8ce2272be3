import type { Alarms } from './alarms/alarms.ts';
import type { Resources } from './assembly/resources.ts';
import { type AwsCallMonitor, connectProcessesToAws } from './aws/calls.ts';
import type { ChatPlatforms } from './chat/platforms.ts';
import { openZaloNotifications, type ZaloNotifications } from './chat/zns.ts';
import type { ChatDesk } from './connect/chats/chat-desk.ts';
import type { PhoneCalls } from './connect/connect.ts';
import type { RequestCheck } from './constraints/request-check.ts';
import { openSignIn, type SignIn } from './control/sign-in.ts';
import { deployCustomResources } from './custom-resources.ts';
import { type Database, openDatabase } from './dynamodb/database.ts';
import { firstDue } from './dynamodb/first-due.ts';
import { openEventBus } from './events/event-bus.ts';
import type { LocalDomainEvents } from './events/local-domain-events.ts';
import { type HttpApi, openHttpApi } from './http-api/http-api.ts';
import { policyEvaluatorOf } from './iam/policy-evaluator.ts';
import { startKinesisPollers } from './kinesis/kinesis-pumps.ts';
import { openAsyncInvocations } from './lambda/async-invocations.ts';
import { readAsyncRules } from './lambda/async-rules.ts';
import { endpointsOf } from './lambda/endpoints.ts';
import { readFunctionDefinitions } from './lambda/function-definition.ts';
import { openFunctions } from './lambda/functions.ts';
import { createLocalAddressReplacer } from './managed-login/addresses-here.ts';
import { type ManagedLogin, openManagedLogin } from './managed-login/managed-login.ts';
import { openExternalSystems } from './outside.ts';
import type { Clock, Outbox } from './parts.ts';
import type { DeadLetterQueues } from './queues.ts';
import { readSchedules } from './schedules/schedule-definition.ts';
import { openSchedules } from './schedules/schedules.ts';
import { startServiceServer } from './services/service-server.ts';
import { openServices, type Services } from './services/services.ts';
import type { ExecutionLine } from './services/state-machine/state-machines.ts';
import type { Timers } from './services/state-machine/timers.ts';
import { openTopicSubscriptions } from './services/topic-subscriptions.ts';
import {
  type DeliveryResultSimulator,
  openDeliveryResultSimulator,
} from './services/undelivered.ts';
import type { SmsGatewaySimulator } from './sms-gateway/simulator.ts';
import { startQueuePollers } from './sqs/queue-pumps.ts';
import type { SqliteStore } from './store.ts';
import { openRedrive, type Redrive } from './streams/redrive.ts';
import { startStreamPollers } from './streams/stream-pumps.ts';
import { createAgenda } from './time/agenda.ts';
import { startTimekeeper, type Timekeeper } from './time/timekeeper.ts';
import { openSharedContext } from './world.ts';

/** Running local hotline: the cloud assembly's resources emulated on this machine. */
export type LocalHotline = {
  clock: Clock;
  api: HttpApi;
  outbox: Outbox;
  queues: DeadLetterQueues;
  redrive: Redrive;
  alarms: Alarms;
  executions(): ExecutionLine[];
  timers: Timers;
  toldEvents: LocalDomainEvents;
  timekeeper: Timekeeper;
  undelivered: DeliveryResultSimulator;
  staff: SignIn;
  /** Managed login pages of the staff user pool. */
  login: ManagedLogin;
  phone: PhoneCalls;
  /** Chats that operators can join. */
  operatorChats: ChatDesk;
  chat: ChatPlatforms;
  /** Simulated SMS gateway; the hotline uses it only in stages that configure a gateway. */
  smsGateway: SmsGatewaySimulator;
  zns: ZaloNotifications;
  /** Base URL of the local run. */
  address: string;
  /** Recorded AWS calls; undefined unless the local run records calls. */
  calls: AwsCallMonitor | undefined;
  requests: Pick<RequestCheck, 'invalid'>;
  stop(): Promise<void>;
};

export type LocalHotlineOptions = {
  assemblyDirectory: string;
  dataDirectory: string;
  /** URL at which the HTTP API listens; it replaces the cloud assembly's public addresses. */
  apiEndpoint: string;
  /** Endpoint of an external DynamoDB; undefined uses the embedded one. */
  dynamoDbEndpoint: string | undefined;
  /** Whether all AWS calls of functions pass through a proxy that counts them and can inject faults. */
  watchesCalls: boolean;
  /** Whether to record complete requests and responses as well. */
  tapes: boolean;
  shareOfLimits: number;
  /** Whether to clear the data that an earlier local run has left in the tables. */
  isFresh: boolean;
  report(line: string): void;
};

/** Starts all components of the local hotline; when one fails to start, the components started before are stopped again. */
export async function openHotline(options: LocalHotlineOptions): Promise<LocalHotline> {
  const parts = new AsyncDisposableStack();
  try {
    const hotline = await openParts(options, parts);
    return { ...hotline, stop: () => parts.disposeAsync() };
  } catch (error) {
    await parts.disposeAsync();
    throw error;
  }
}

async function openParts(
  options: LocalHotlineOptions,
  parts: AsyncDisposableStack,
): Promise<Omit<LocalHotline, 'stop'>> {
  const { world, told, alarms } = openSharedContext(options, parts);
  const { resources, store, clock } = world;
  const { watching } = alarms;
  const toLocal = createLocalAddressReplacer(resources, options.apiEndpoint);
  const definitions = readFunctionDefinitions(resources, toLocal);
  const database = parts.adopt(await openDatabase({ ...options, resources }), stop);
  const endpoints = () => endpointsOf(database, server, services);
  const judge = await policyEvaluatorOf(resources, definitions);
  const reached = { ...world, database };
  const { calls, connect } = connectProcessesToAws({ ...options, judge }, endpoints, reached);
  const opened = openFunctions({ ...options, ...world, ...watching, definitions, connect });
  const functions = watching.functions(opened);
  const { invoke } = functions;
  const bringing = { ...functions, invoke: calls?.delivering(invoke) ?? invoke };
  const services = openServices({ ...world, ...told, ...alarms, invoke });
  const server = parts.adopt(await startServiceServer(services.parts, { ...world, judge }), stop);
  for (const end of [functions.stop, services.machines.stop]) parts.defer(end);

  const giving = { ...world, ...services, ...alarms.broken, ...lateBy(calls), functions: bringing };
  const pumps = await startStreamPollers({ ...options, ...giving, database });
  const pollers = [...pumps, ...startKinesisPollers(giving), ...startQueuePollers(giving)];
  pollers.map((poller) => parts.adopt(poller, stop));
  const rules = readAsyncRules(resources, definitions);
  const invocations = openAsyncInvocations({ ...giving, rules, invoke: bringing.invoke });
  services.eventBridge.connect(openEventBus(resources, invocations, clock, told.toldEvents));
  services.sns.connect(openTopicSubscriptions(resources, invocations, clock));
  const scheduled = { definitions: readSchedules(resources), invocations, ...sweeping(database) };
  const schedules = openSchedules({ ...world, ...alarms.broken, ...scheduled });
  const deploy = (isAgain = false) => deployCustomResources(resources, invoke, store, isAgain);
  await deploy();
  const { machines, transcribe } = services;
  const outside = openExternalSystems({ ...options, ...world, ...told, ...services });
  const clocked = [schedules, invocations, machines, transcribe, outside.smsGateway];
  const agenda = createAgenda(clock, [...clocked, ...pollers, functions.quiet]);
  functions.onActivity(agenda.progressed);
  const timekeeper = parts.adopt(startTimekeeper(clock, agenda), stop);
  return {
    clock,
    api: watching.api(openHttpApi({ ...options, ...world, invoke })),
    ...{ ...told, queues: world.queues },
    alarms: { ...alarms, deployAgain: () => deploy(true) },
    redrive: openRedrive({ ...world, ...services, database, invoke }),
    ...{ executions: machines.executions, timers: machines.timers },
    timekeeper,
    ...{ calls, requests: world.requests },
    ...{ phone: services.phone, operatorChats: services.operatorChats },
    ...outside,
    ...{ zns: openZaloNotifications(told.outbox), address: options.apiEndpoint },
    undelivered: openDeliveryResultSimulator({ ...world, ...services, invocations }),
    ...openStaffSignIn({ ...options, ...world, ...services }),
  };
}

/** Part of the name of the sweeper function, whose schedule only needs to run when something is due. */
const sweeper = 'RestartStalledWorkflows';

const sweeping = (database: Database): Pick<Parameters<typeof openSchedules>[0], 'workOf'> => {
  const work = firstDue(database);
  return { workOf: (functionArn) => (functionArn.includes(sweeper) ? work : undefined) };
};

/** Returns the configured delivery delay of a local run that records calls. */
const lateBy = (calls: AwsCallMonitor | undefined) => ({ delayOf: calls?.conditions.delayOf });

type SignInSetting = LocalHotlineOptions &
  Pick<Services, 'cognito'> & { resources: Resources; store: SqliteStore; clock: Clock };

/** Opens both ways to sign in as staff: access tokens without a password, and the managed login pages of the console. */
const openStaffSignIn = (signInSetting: SignInSetting): Pick<LocalHotline, 'staff' | 'login'> => {
  const staff = openSignIn({
    ...signInSetting,
    firstAdministrator: signInSetting.resources.output(firstAdministrator),
  });
  return { staff, login: openManagedLogin({ ...signInSetting, admit: staff.admit }) };
};

/** Name of the stack output with the `sub` of the first administrator. */
const firstAdministrator = 'FirstAdministratorSub';

const stop = (part: { stop(): void | Promise<void> }): void | Promise<void> => part.stop();
