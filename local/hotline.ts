import { readAssembly } from './assembly/read.ts';
import { type Resources, readResources } from './assembly/resources.ts';
import { type Calls, connectCalls } from './aws/calls.ts';
import { noTape, openTape, type Tape } from './aws/tape.ts';
import { type ChatPlatforms, openChatPlatforms } from './chat/platforms.ts';
import { openClock } from './clock.ts';
import type { ChatDesk } from './connect/chats/chat-desk.ts';
import type { PhoneCalls } from './connect/connect.ts';
import { openSignIn, type SignIn } from './control/sign-in.ts';
import { deployCustomResources } from './custom-resources.ts';
import { type Database, openDatabase } from './dynamodb/database.ts';
import { openEventBus } from './events/event-bus.ts';
import { openToldEvents, type ToldEvents } from './events/told-events.ts';
import { openAccessLog } from './http-api/access-log.ts';
import { type HttpApi, openHttpApi } from './http-api/http-api.ts';
import { jsonIn } from './http-api/json-in.ts';
import { readRoutes } from './http-api/routes.ts';
import { startKinesisPumps } from './kinesis/kinesis-pumps.ts';
import { openAsyncInvocations } from './lambda/async-invocations.ts';
import { readAsyncRules } from './lambda/async-rules.ts';
import { functionDefinitions } from './lambda/function-definition.ts';
import { openFunctions } from './lambda/functions.ts';
import type { Endpoints } from './lambda/process-environment.ts';
import { addressesHere } from './managed-login/addresses-here.ts';
import { type ManagedLogin, openManagedLogin } from './managed-login/managed-login.ts';
import { openOutbox } from './outbox.ts';
import type { Clock, Outbox } from './parts.ts';
import { openQueues, type Queues } from './queues.ts';
import { readSchedules } from './schedules/schedule-definition.ts';
import { openSchedules } from './schedules/schedules.ts';
import { type ServiceServer, startServiceServer } from './services/service-server.ts';
import { openServices, type Services } from './services/services.ts';
import type { ExecutionLine } from './services/state-machine/state-machines.ts';
import { openTopicSubscriptions } from './services/topic-subscriptions.ts';
import { openUndelivered, type Undelivered } from './services/undelivered.ts';
import { startQueuePumps } from './sqs/queue-pumps.ts';
import { openStore, type Store } from './store.ts';
import { openRedrive, type Redrive } from './streams/redrive.ts';
import { startStreamPumps } from './streams/stream-pumps.ts';
import { agendaOf } from './time/agenda.ts';
import { startTimekeeper, type Timekeeper } from './time/timekeeper.ts';

/** The assembly, brought to life on this machine. */
export type Hotline = {
  clock: Clock;
  api: HttpApi;
  outbox: Outbox;
  queues: Queues;
  redrive: Redrive;
  executions(): ExecutionLine[];
  toldEvents: ToldEvents;
  timekeeper: Timekeeper;
  undelivered: Undelivered;
  staff: SignIn;
  /** The pages of the staff's user pool. */
  login: ManagedLogin;
  phone: PhoneCalls;
  /** Chats that operators are asked to join. */
  operatorChats: ChatDesk;
  chat: ChatPlatforms;
  /** Where all of it is on this machine. */
  address: string;
  /** Only of a run that watches them. */
  calls: Calls | undefined;
  /** Deploys what has functions of its own once more. */
  redeploy(): Promise<void>;
  stop(): Promise<void>;
};

export type HotlineSetting = {
  assemblyDirectory: string;
  dataDirectory: string;
  /** Where the HTTP API listens: what the assembly's addresses become. */
  apiEndpoint: string;
  /** Another DynamoDB than the embedded one. */
  dynamoDbEndpoint: string | undefined;
  /** Leads every call of a function to AWS through a door where it is counted, and may fail. */
  watchesCalls: boolean;
  /** Takes down all that is said, too. */
  tapes: boolean;
  /** Forgets what an earlier run has left in the tables. */
  isFresh: boolean;
  report(line: string): void;
};

/** Starts every part; if one of them can't start, those before it are ended again. */
export async function openHotline(setting: HotlineSetting): Promise<Hotline> {
  const parts = new AsyncDisposableStack();
  try {
    const tape = setting.tapes ? openTape(setting.dataDirectory) : noTape;
    const hotline = await openParts({ ...setting, tape }, parts);
    return { ...hotline, stop: () => parts.disposeAsync() };
  } catch (error) {
    await parts.disposeAsync();
    throw error;
  }
}

async function openParts(
  setting: HotlineSetting & { tape: Tape },
  parts: AsyncDisposableStack,
): Promise<Omit<Hotline, 'stop'>> {
  const { dataDirectory, isFresh, report, tape } = setting;
  const resources = readResources(readAssembly(setting.assemblyDirectory), setting.apiEndpoint);
  const routes = readRoutes(resources);
  const definitions = functionDefinitions(resources, addressesHere(resources, setting.apiEndpoint));

  const store = parts.adopt(openStore(dataDirectory), (opened) => opened.close());
  const clock = parts.adopt(openClock(store), (opened) => opened.close());
  const world = { resources, store, clock, report, queues: openQueues(store, clock, tape) };
  const told = { outbox: openOutbox(store, clock), toldEvents: openToldEvents(store) };
  const database = parts.adopt(await openDatabase({ ...setting, resources }), stop);
  const endpoints = () => endpointsOf(database, server, services);
  const { calls, connect } = connectCalls(setting.watchesCalls, endpoints, clock, tape);
  const functions = openFunctions({ definitions, connect, clock, dataDirectory, tape, report });
  const { invoke } = functions;
  const bringing = { ...functions, invoke: calls?.replays.remembering(invoke) ?? invoke };
  const services = openServices({ ...world, ...told, invoke });
  const server = parts.adopt(await startServiceServer(services.parts, report), stop);
  for (const part of [functions, services.machines]) parts.defer(part.stop);

  const giving = { ...world, ...services, functions: bringing };
  const pumps = await startStreamPumps({ ...giving, database, isFresh });
  const allPumps = [...pumps, ...startKinesisPumps(giving), ...startQueuePumps(giving)];
  for (const pump of allPumps) parts.adopt(pump, stop);
  const rules = readAsyncRules(resources, definitions);
  const invocations = openAsyncInvocations({ ...world, rules, invoke: bringing.invoke });
  services.eventBridge.connect(openEventBus(resources, invocations, clock, told.toldEvents));
  services.sns.connect(openTopicSubscriptions(resources, invocations, clock));
  const schedules = openSchedules({ ...world, definitions: readSchedules(resources), invocations });
  await deployCustomResources(resources, invoke, store);
  const { machines, transcribe } = services;
  const timed = [schedules, invocations, machines, transcribe, ...allPumps, functions.quiet];
  const agenda = agendaOf(clock, timed);
  functions.onActivity(agenda.progressed);
  const timekeeper = parts.adopt(startTimekeeper(clock, agenda), stop);
  return {
    clock,
    api: openHttpApi(routes, invoke, clock, openAccessLog(resources, dataDirectory)),
    ...told,
    queues: world.queues,
    redrive: openRedrive({ ...world, ...services, database, invoke }),
    executions: machines.executions,
    timekeeper,
    calls,
    redeploy: () => deployCustomResources(resources, invoke, store, true),
    phone: services.phone,
    operatorChats: services.operatorChats,
    chat: openChat({ ...setting, ...world, ...services }),
    address: setting.apiEndpoint,
    undelivered: openUndelivered({ ...world, ...services, invocations }),
    ...openStaffSignIn({ ...setting, ...world, ...services }),
  };
}

type SignInSetting = HotlineSetting &
  Pick<Services, 'cognito'> & { resources: Resources; store: Store; clock: Clock };

/** How staff come in: by one press for those who try the API out, or as the console does. */
const openStaffSignIn = (setting: SignInSetting): Pick<Hotline, 'staff' | 'login'> => {
  const staff = openSignIn({
    ...setting,
    firstAdministrator: setting.resources.output(firstAdministrator),
  });
  return { staff, login: openManagedLogin({ ...setting, admit: staff.admit }) };
};

/** The output that names the secret of the platforms' accounts. */
const platformAccounts = 'PlatformAccounts';

/** The platforms know their accounts as the assembly's secret has them at that moment. */
const openChat = (setting: SignInSetting & Pick<Services, 'secrets'>): ChatPlatforms =>
  openChatPlatforms({
    ...setting,
    address: setting.apiEndpoint,
    accounts: () => {
      const arn = setting.resources.output(platformAccounts);
      const value = typeof arn === 'string' ? setting.secrets.valueOf(arn) : undefined;
      return value === undefined ? undefined : jsonIn(value);
    },
  });

/** The output that names who may add members of staff. */
const firstAdministrator = 'FirstAdministratorSub';

const stop = (part: { stop(): void | Promise<void> }): void | Promise<void> => part.stop();

/** Whatever isn't played here goes to our server too, which refuses it: nothing leaves this machine. */
const endpointsOf = (database: Database, server: ServiceServer, services: Services): Endpoints => ({
  AWS_ENDPOINT_URL: server.url,
  AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
  AWS_ENDPOINT_URL_DYNAMODB_STREAMS: database.endpoint,
  ...Object.fromEntries(
    services.parts.map(({ endpointName }) => [`AWS_ENDPOINT_URL_${endpointName}`, server.url]),
  ),
});
