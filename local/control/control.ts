import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { LocalHotline } from '../hotline.ts';
import type { HttpResponse } from '../http-api/response.ts';
import { formatHotlineTime } from '../time/hotline-time.ts';
import { redeployCustomResources, setFunctionFailures } from './alarms.ts';
import { awsRoutes } from './aws.ts';
import { moveClock, showClock } from './clock.ts';
import { getRequestPath } from './control-path.ts';
import { handleChatRequest } from './providers/chat.ts';
import { simulateMessageDeliveryResult } from './providers/delivery-results.ts';
import { issueOpen311Key } from './providers/open311-key.ts';
import { handleOperatorRequest } from './providers/operators.ts';
import { handleCallRequest } from './providers/phone.ts';
import { smsGatewayRoutes } from './providers/sms-gateway.ts';
import { handleZnsRequest } from './providers/zns.ts';
import {
  isFormSubmission,
  parseAfterQueryParameter,
  prefersJson,
  readRequestBody,
  redirectAfterForm,
  respondWithPageOrJson,
  showProblemAsPage,
} from './requests.ts';
import {
  buildJsonResponse,
  buildPageResponse,
  buildProblemResponse,
  buildSeeOtherResponse,
  buildStyleResponse,
} from './responses.ts';
import { handleManagedLoginRequest } from './sign-in/managed-login.ts';
import { isLocalHost, isSameOrigin } from './sign-in/same-origin.ts';
import { timerRoutes } from './timers.ts';
import { renderAlarmsPage } from './view/alarms-page.ts';
import { renderExecutionsPage } from './view/executions-page.ts';
import { renderDeadLettersPage } from './view/messages/dead-letters-page.ts';
import { renderDomainEventsPage } from './view/messages/domain-events-page.ts';
import { renderOutboxPage } from './view/messages/outbox-page.ts';
import { renderOpen311KeyPage } from './view/open311-page.ts';
import { renderSignInPage } from './view/sign-in-page.ts';
import { renderTourPage } from './view/tour-page.ts';

/** Components of the local run that the control pages below /local display and change. */
export type ControlledHotline = Omit<LocalHotline, 'clock' | 'api' | 'stop'> & {
  now(): Date;
  /** Resets the local run to its initial state. Resolves with the virtual time when the local hotline is ready again. */
  reset(): Promise<Date>;
};

type Request = { incoming: IncomingMessage; hotline: ControlledHotline };
type Answer = (request: Request) => HttpResponse | Promise<HttpResponse>;

const stylesheet = (file: string): Answer => {
  const style = readFileSync(new URL(file, import.meta.url));
  return () => buildStyleResponse(style);
};

const routes: Record<string, Answer> = {
  'GET /local': ({ hotline }) =>
    buildPageResponse(renderTourPage(hotline.outbox.list(), hotline.now())),
  'GET /local/outbox': (request) => showOutbox(request),
  'GET /local/outbox.json': ({ incoming, hotline }) =>
    buildJsonResponse(hotline.outbox.list(parseAfterQueryParameter(incoming))),
  'GET /local/clock': ({ incoming, hotline }) => showClock(incoming, hotline),
  'POST /local/clock': ({ incoming, hotline }) => moveClock(incoming, hotline),
  'GET /local/sign-in': ({ hotline: { staff, now } }) =>
    buildPageResponse(renderSignInPage(staff.roles(), now())),
  'POST /local/sign-in': (request) => signIn(request),
  'GET /local/open311-key': ({ hotline: { now } }) =>
    buildPageResponse(renderOpen311KeyPage(now())),
  'POST /local/open311-key': (request) => issueKey(request),
  'POST /local/reset': (request) => reset(request),
  'GET /local/dead-letters': ({ incoming, hotline }) => {
    const messages = hotline.queues.list();
    return respondWithPageOrJson(incoming, messages, () =>
      renderDeadLettersPage(messages, hotline.now()),
    );
  },
  'POST /local/dead-letters/redrive': async ({ incoming, hotline }) => {
    const redriven = buildJsonResponse(await hotline.redrive());
    return redirectAfterForm(incoming, redriven, '/local/dead-letters');
  },
  'GET /local/executions': ({ incoming, hotline }) => {
    const executions = hotline.executions();
    return respondWithPageOrJson(incoming, executions, () =>
      renderExecutionsPage(executions, hotline.now()),
    );
  },
  'GET /local/events': ({ incoming, hotline }) => {
    const events = hotline.toldEvents.list(parseAfterQueryParameter(incoming));
    return respondWithPageOrJson(incoming, events, () =>
      renderDomainEventsPage(events, hotline.now()),
    );
  },
  'GET /local/alarms': ({ incoming, hotline }) => {
    const alarms = hotline.alarms.states();
    return respondWithPageOrJson(incoming, alarms, () => renderAlarmsPage(alarms, hotline.now()));
  },
  'PUT /local/functions/broken': async ({ incoming, hotline }) =>
    setFunctionFailures(hotline.alarms, await readRequestBody(incoming)),
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
  const path = getRequestPath(incoming);
  const [, back = '/local'] = /^(\/local\/[\w-]+)/.exec(path) ?? [];
  const response = await route(incoming, path, hotline);
  return showProblemAsPage(incoming, response, { back, now: hotline.now() });
}

async function route(
  incoming: IncomingMessage,
  path: string,
  hotline: ControlledHotline,
): Promise<HttpResponse> {
  const method = incoming.method === 'HEAD' ? 'GET' : incoming.method;
  if (!isLocalHost(incoming) || (method !== 'GET' && !isSameOrigin(incoming))) {
    return buildProblemResponse(403, 'Chỉ nhận yêu cầu từ chính trang này.');
  }
  const answer = routes[`${method} ${path}`];
  if (answer) return answer({ incoming, hotline });
  if (/^\/local\/calls(\/|$)/.test(path)) return handleCallRequest(incoming, path, hotline);
  if (/^\/local\/operators(\/|$)/.test(path)) return handleOperatorRequest(incoming, path, hotline);
  if (/^\/local\/chat\/zns(\/|$)/.test(path)) return handleZnsRequest(incoming, path, hotline);
  if (/^\/local\/chat(\/|$)/.test(path)) return handleChatRequest(incoming, path, hotline);
  if (path.startsWith('/local/cognito/')) return handleManagedLoginRequest(incoming, path, hotline);
  const undelivered = method === 'POST' ? simulateMessageDeliveryResult(path, hotline) : undefined;
  return undelivered
    ? redirectAfterForm(incoming, undelivered, '/local/outbox')
    : buildProblemResponse(404, 'Không có trang này.');
}

function showOutbox({ incoming, hotline }: Request): HttpResponse {
  const items = hotline.outbox.list();
  return prefersJson(incoming)
    ? buildJsonResponse(items)
    : buildPageResponse(renderOutboxPage(items, hotline.now()));
}

async function signIn({ incoming, hotline }: Request): Promise<HttpResponse> {
  const { staff, now } = hotline;
  const outcome = await staff.signIn(await readRequestBody(incoming));
  if (outcome.kind === 'refused') return buildProblemResponse(400, outcome.title, outcome.errors);
  if (outcome.kind === 'failed') return buildProblemResponse(503, outcome.title);
  const { kind: _, ...signedIn } = outcome;
  return isFormSubmission(incoming)
    ? buildPageResponse(renderSignInPage(staff.roles(), now(), signedIn))
    : buildJsonResponse(signedIn);
}

async function issueKey({ incoming, hotline }: Request): Promise<HttpResponse> {
  const { staff, address, now } = hotline;
  const outcome = await issueOpen311Key(await readRequestBody(incoming), staff, address);
  if (outcome.kind === 'refused') {
    return buildProblemResponse(outcome.status, outcome.title, outcome.errors);
  }
  const { issued } = outcome;
  return respondWithPageOrJson(incoming, issued, () => renderOpen311KeyPage(now(), issued));
}

async function reset({ incoming, hotline }: Request): Promise<HttpResponse> {
  const now = await hotline.reset();
  return isFormSubmission(incoming)
    ? buildSeeOtherResponse('/local')
    : buildJsonResponse({ now: formatHotlineTime(now) });
}
