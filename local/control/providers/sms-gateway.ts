import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { HttpResponse } from '../../http-api/response.ts';
import {
  GatewayBehavior,
  GatewaySendRequest,
  type SmsGatewaySimulator,
} from '../../sms-gateway/simulator.ts';
import { readRequestBody, redirectAfterForm, respondWithPageOrJson } from '../requests.ts';
import { buildJsonResponse, buildProblemResponse } from '../responses.ts';
import { renderSmsGatewayPage } from '../view/messages/sms-gateway-page.ts';

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
  if (smsGateway.behavior().answer === 'slow') await wait(slowMs);
  return { ...buildJsonResponse(answer.body), status: answer.status };
};

const showBehavior = ({ incoming, hotline: { smsGateway, now } }: ControlRequest): HttpResponse =>
  respondWithPageOrJson(incoming, smsGateway.behavior(), () =>
    renderSmsGatewayPage(smsGateway.behavior(), now()),
  );

/** Changes the behavior of the simulated SMS gateway. Omitted fields get their default values. */
const changeBehavior = async ({
  incoming,
  hotline: { smsGateway },
}: ControlRequest): Promise<HttpResponse> => {
  const behavior = GatewayBehavior.safeParse(await readRequestBody(incoming));
  if (!behavior.success) {
    const errors = behavior.error.issues.map(({ path, message }) => ({
      field: z.core.toDotPath(path),
      message,
    }));
    return buildProblemResponse(400, 'Cổng tin nhắn không làm được như vậy.', errors);
  }
  smsGateway.behave(behavior.data);
  return redirectAfterForm(incoming, buildJsonResponse(behavior.data), '/local/sms-gateway');
};

export const smsGatewayRoutes: Record<
  string,
  (request: ControlRequest) => HttpResponse | Promise<HttpResponse>
> = {
  'GET /local/sms-gateway': showBehavior,
  'POST /local/sms-gateway': changeBehavior,
  'POST /local/sms-gateway/send': handleSendRequest,
};
