import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { Alarms } from '../alarms/alarms.ts';
import type { AwsCallMonitor } from '../aws/calls.ts';
import type { ChatPlatforms } from '../chat/platforms.ts';
import type { ZaloNotifications } from '../chat/zns.ts';
import type { ChatDesk } from '../connect/chats/chat-desk.ts';
import type { PhoneCalls } from '../connect/connect.ts';
import type { RequestCheck } from '../constraints/request-check.ts';
import type { LocalDomainEvents } from '../events/local-domain-events.ts';
import type { HttpResponse } from '../http-api/response.ts';
import type { ManagedLogin } from '../managed-login/managed-login.ts';
import type { Outbox } from '../parts.ts';
import type { DeadLetterQueues } from '../queues.ts';
import type { ExecutionLine } from '../services/state-machine/state-machines.ts';
import type { Timers } from '../services/state-machine/timers.ts';
import type { DeliveryResultSimulator } from '../services/undelivered.ts';
import type { SmsGatewaySimulator } from '../sms-gateway/simulator.ts';
import type { Redrive } from '../streams/redrive.ts';
import { hotlineTime } from '../time/hotline-time.ts';
import type { Timekeeper } from '../time/timekeeper.ts';
import { breakFunctions, redeployCustomResources } from './alarms.ts';
import { jsonAnswer, pageAnswer, problemAnswer, seeOther, styleAnswer } from './answer.ts';
import {
  afterParameter,
  isFormSubmission,
  pageOrJson,
  prefersJson,
  readRequestBody,
  redirectAfterForm,
} from './asks.ts';
import { awsRoutes } from './aws.ts';
import { handleChatRequest } from './chat.ts';
import { moveClock, showClock } from './clock.ts';
import { handleManagedLoginRequest } from './managed-login.ts';
import { issueOpen311Key } from './open311-key.ts';
import { handleOperatorRequest } from './operators.ts';
import { handleCallRequest } from './phone.ts';
import { isLocalHost, isSameOrigin } from './same-origin.ts';
import type { SignIn } from './sign-in.ts';
import { smsGatewayRoutes } from './sms-gateway.ts';
import { timerRoutes } from './timers.ts';
import { simulateDeliveryResult } from './undelivered.ts';
import { alarmsPage } from './view/alarms-page.ts';
import { deadLettersPage } from './view/dead-letters-page.ts';
import { domainEventsPage } from './view/domain-events-page.ts';
import { executionsPage } from './view/executions-page.ts';
import { guidePage } from './view/guide-page.ts';
import { open311Page } from './view/open311-page.ts';
import { outboxPage } from './view/outbox-page.ts';
import { signInPage } from './view/sign-in-page.ts';
import { handleZnsRequest } from './zns.ts';

/** Components of the local run that the control pages below /local display and change. */
export type ControlledHotline = {
  now(): Date;
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
  login: ManagedLogin;
  phone: PhoneCalls;
  operatorChats: ChatDesk;
  chat: ChatPlatforms;
  smsGateway: SmsGatewaySimulator;
  zns: ZaloNotifications;
  address: string;
  calls: AwsCallMonitor | undefined;
  requests: Pick<RequestCheck, 'invalid'>;
  /** Resets the local run to its initial state; resolves with the virtual time when the hotline is ready again. */
  reset(): Promise<Date>;
};

type Request = { incoming: IncomingMessage; hotline: ControlledHotline };
type Answer = (request: Request) => HttpResponse | Promise<HttpResponse>;

const stylesheet = (file: string): Answer => {
  const style = readFileSync(new URL(file, import.meta.url));
  return () => styleAnswer(style);
};

const routes: Record<string, Answer> = {
  'GET /local': ({ hotline }) => pageAnswer(guidePage(hotline.outbox.list(), hotline.now())),
  'GET /local/outbox': (request) => showOutbox(request),
  'GET /local/outbox.json': ({ incoming, hotline }) =>
    jsonAnswer(hotline.outbox.list(afterParameter(incoming))),
  'GET /local/clock': ({ incoming, hotline }) => showClock(incoming, hotline),
  'POST /local/clock': ({ incoming, hotline }) => moveClock(incoming, hotline),
  'GET /local/sign-in': ({ hotline: { staff, now } }) =>
    pageAnswer(signInPage(staff.roles(), now())),
  'POST /local/sign-in': (request) => signIn(request),
  'GET /local/open311-key': ({ hotline: { now } }) => pageAnswer(open311Page(now())),
  'POST /local/open311-key': (request) => giveKey(request),
  'POST /local/reset': (request) => reset(request),
  'GET /local/dead-letters': ({ incoming, hotline }) => {
    const messages = hotline.queues.list();
    return pageOrJson(incoming, messages, () => deadLettersPage(messages, hotline.now()));
  },
  'POST /local/dead-letters/redrive': async ({ incoming, hotline }) => {
    const redriven = jsonAnswer(await hotline.redrive());
    return redirectAfterForm(incoming, redriven, '/local/dead-letters');
  },
  'GET /local/executions': ({ incoming, hotline }) => {
    const executions = hotline.executions();
    return pageOrJson(incoming, executions, () => executionsPage(executions, hotline.now()));
  },
  'GET /local/events': ({ incoming, hotline }) => {
    const events = hotline.toldEvents.list(afterParameter(incoming));
    return pageOrJson(incoming, events, () => domainEventsPage(events, hotline.now()));
  },
  'GET /local/alarms': ({ incoming, hotline }) => {
    const alarms = hotline.alarms.states();
    return pageOrJson(incoming, alarms, () => alarmsPage(alarms, hotline.now()));
  },
  'PUT /local/functions/broken': async ({ incoming, hotline }) =>
    breakFunctions(hotline.alarms, await readRequestBody(incoming)),
  'POST /local/deploy-again': ({ hotline }) => redeployCustomResources(hotline.alarms),
  ...awsRoutes,
  ...timerRoutes,
  ...smsGatewayRoutes,
  'GET /local/style.css': stylesheet('style.css'),
  'GET /local/bar.css': stylesheet('bar.css'),
};

/** Handles requests below /local: the control pages and control API of the local run, which are never deployed. */
export async function handleControlRequest(
  incoming: IncomingMessage,
  hotline: ControlledHotline,
): Promise<HttpResponse> {
  const path = pathOf(incoming);
  const method = incoming.method === 'HEAD' ? 'GET' : incoming.method;
  if (!isLocalHost(incoming) || (method !== 'GET' && !isSameOrigin(incoming))) {
    return problemAnswer(403, 'Chỉ nhận yêu cầu từ chính trang này.');
  }
  const answer = routes[`${method} ${path}`];
  if (answer) return answer({ incoming, hotline });
  if (/^\/local\/calls(\/|$)/.test(path)) return handleCallRequest(incoming, path, hotline);
  if (/^\/local\/operators(\/|$)/.test(path)) return handleOperatorRequest(incoming, path, hotline);
  if (/^\/local\/chat\/zns(\/|$)/.test(path)) return handleZnsRequest(incoming, path, hotline);
  if (/^\/local\/chat(\/|$)/.test(path)) return handleChatRequest(incoming, path, hotline);
  if (path.startsWith('/local/cognito/')) return handleManagedLoginRequest(incoming, path, hotline);
  const undelivered = method === 'POST' ? simulateDeliveryResult(path, hotline) : undefined;
  return undelivered
    ? redirectAfterForm(incoming, undelivered, '/local/outbox')
    : problemAnswer(404, 'Không có trang này.');
}

export function isControlPath(incoming: IncomingMessage): boolean {
  return /^\/local(\/|$)/.test(pathOf(incoming));
}

const pathOf = ({ url = '/' }: IncomingMessage): string => {
  const [path = '/'] = url.split('?');
  return path.length > 1 ? path.replace(/\/$/, '') : path;
};

function showOutbox({ incoming, hotline }: Request): HttpResponse {
  const items = hotline.outbox.list();
  return prefersJson(incoming) ? jsonAnswer(items) : pageAnswer(outboxPage(items, hotline.now()));
}

async function signIn({ incoming, hotline }: Request): Promise<HttpResponse> {
  const { staff, now } = hotline;
  const outcome = await staff.signIn(await readRequestBody(incoming));
  if (outcome.kind === 'refused') return problemAnswer(400, outcome.title, outcome.errors);
  if (outcome.kind === 'failed') return problemAnswer(503, outcome.title);
  const { kind: _, ...signedIn } = outcome;
  return isFormSubmission(incoming)
    ? pageAnswer(signInPage(staff.roles(), now(), signedIn))
    : jsonAnswer(signedIn);
}

async function giveKey({ incoming, hotline }: Request): Promise<HttpResponse> {
  const { staff, address, now } = hotline;
  const outcome = await issueOpen311Key(await readRequestBody(incoming), staff, address);
  if (outcome.kind === 'refused') {
    return problemAnswer(outcome.status, outcome.title, outcome.errors);
  }
  const { issued } = outcome;
  return pageOrJson(incoming, issued, () => open311Page(now(), issued));
}

async function reset({ incoming, hotline }: Request): Promise<HttpResponse> {
  const now = await hotline.reset();
  return isFormSubmission(incoming) ? seeOther('/local') : jsonAnswer({ now: hotlineTime(now) });
}
