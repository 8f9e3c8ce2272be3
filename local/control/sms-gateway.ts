import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { HttpResponse } from '../http-api/response.ts';
import {
  GatewayBehaviour,
  GatewaySendRequest,
  type SmsGatewaySimulator,
} from '../sms-gateway/simulator.ts';
import { buildJsonResponse, buildProblemResponse } from './answer.ts';
import { readRequestBody, redirectAfterForm, respondWithPageOrJson } from './asks.ts';
import { renderSmsGatewayPage } from './view/sms-gateway-page.ts';

type ControlRequest = {
  incoming: IncomingMessage;
  hotline: { smsGateway: SmsGatewaySimulator; now(): Date };
};

/** Delay in milliseconds of a slow response of the simulated SMS gateway, shorter than the configured timeout of 2 s. */
const slowMs = 1_000;
const overdueMs = 4_000;

/**
 * Handles `POST /local/sms-gateway/send`, the endpoint at which the simulated SMS gateway receives messages from the
 * hotline.
 */
const handleSendRequest = async ({
  incoming,
  hotline: { smsGateway },
}: ControlRequest): Promise<HttpResponse> => {
  if (!smsGateway.isKnown(incoming.headers.authorization)) {
    return { ...buildJsonResponse({ code: 'unauthorized' }), status: 401 };
  }
  const order = GatewaySendRequest.safeParse(await readRequestBody(incoming));
  if (!order.success) return { ...buildJsonResponse({ code: 'invalid' }), status: 400 };
  const answer = smsGateway.take(order.data);
  if (answer === 'no-answer') {
    await wait(overdueMs);
    return { ...buildJsonResponse({}), status: 504 };
  }
  if (smsGateway.behaviour().answer === 'slow') await wait(slowMs);
  return { ...buildJsonResponse(answer.body), status: answer.status };
};

const showBehaviour = ({ incoming, hotline: { smsGateway, now } }: ControlRequest): HttpResponse =>
  respondWithPageOrJson(incoming, smsGateway.behaviour(), () =>
    renderSmsGatewayPage(smsGateway.behaviour(), now()),
  );

/** Changes the behavior of the simulated SMS gateway. Omitted fields get their default values. */
const changeBehaviour = async ({
  incoming,
  hotline: { smsGateway },
}: ControlRequest): Promise<HttpResponse> => {
  const behaviour = GatewayBehaviour.safeParse(await readRequestBody(incoming));
  if (!behaviour.success) {
    const errors = behaviour.error.issues.map(({ path, message }) => ({
      field: z.core.toDotPath(path),
      message,
    }));
    return buildProblemResponse(400, 'Cổng tin nhắn không làm được như vậy.', errors);
  }
  smsGateway.behave(behaviour.data);
  return redirectAfterForm(incoming, buildJsonResponse(behaviour.data), '/local/sms-gateway');
};

export const smsGatewayRoutes: Record<
  string,
  (request: ControlRequest) => HttpResponse | Promise<HttpResponse>
> = {
  'GET /local/sms-gateway': showBehaviour,
  'POST /local/sms-gateway': changeBehaviour,
  'POST /local/sms-gateway/send': handleSendRequest,
};
