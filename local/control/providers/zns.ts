import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { ChatPlatformSimulator } from '../../chat/platforms.ts';
import { ZnsBehavior, type ZnsSimulator } from '../../chat/zns.ts';
import type { Outbox, OutboxMessage } from '../../component-types.ts';
import type { HttpResponse } from '../../http-api/response.ts';
import { isFormSubmission, readRequestBody } from '../requests.ts';
import { buildJsonResponse, buildProblemResponse, buildSeeOtherResponse } from '../responses.ts';
import { deliverWebhook, maxChatBodyBytes, omitEmptyFields, readJsonBody } from './chat.ts';

type ZnsControlDeps = {
  chat: ChatPlatformSimulator;
  zns: ZnsSimulator;
  outbox: Pick<Outbox, 'list' | 'markReported'>;
  address: string;
};

/**
 * Reports the delivery of a Zalo notification to the hotline's webhook; returns false when the hotline rejects the report.
 */
async function reportArrival(
  { messageId }: Pick<OutboxMessage, 'messageId'>,
  { chat, outbox, address }: Pick<ZnsControlDeps, 'chat' | 'outbox' | 'address'>,
): Promise<boolean> {
  const webhook = chat.deliveredWebhook(messageId);
  if (!webhook || !(await deliverWebhook(`${address}${webhook.path}`, webhook)).ok) return false;
  outbox.markReported(messageId, 'delivered');
  return true;
}

/** Emulates Zalo's notification service (ZNS). Delivery reports are sent after the HTTP response. */
async function takeNotification(
  incoming: IncomingMessage,
  hotline: ZnsControlDeps,
): Promise<HttpResponse> {
  const token = incoming.headers['access_token'];
  const { answer, reports } = await hotline.zns.take(
    Array.isArray(token) ? token[0] : token,
    await readJsonBody(incoming),
  );
  setImmediate(async () => {
    for (const item of reports) await reportArrival(item, hotline).catch(() => false);
  });
  return buildJsonResponse(answer);
}

/** Handles `POST /local/chat/zns/7`, which simulates Zalo's late delivery report for notification 7. */
async function reportLate(
  incoming: IncomingMessage,
  id: string,
  hotline: ZnsControlDeps,
): Promise<HttpResponse> {
  const item = hotline.outbox.list().find((one) => one.id === id && one.kind === 'zns');
  if (!item) return buildProblemResponse(404, 'Không có tin Zalo này.');
  const isAccepted = await reportArrival(item, hotline);
  if (!isAccepted) return buildProblemResponse(503, 'Tổng đài không nhận tin báo của Zalo.');
  return isFormSubmission(incoming)
    ? buildSeeOtherResponse('/local/outbox')
    : buildJsonResponse({ id, delivered: true });
}

/** Sets the behavior of the simulated Zalo notification service (ZNS). */
async function setBehavior(
  incoming: IncomingMessage,
  { zns }: ZnsControlDeps,
): Promise<HttpResponse> {
  const behavior = ZnsBehavior.safeParse(
    omitEmptyFields(await readRequestBody(incoming, maxChatBodyBytes)),
  );
  if (!behavior.success) return buildProblemResponse(400, z.prettifyError(behavior.error));
  zns.behave(behavior.data);
  return buildJsonResponse(behavior.data);
}

/** Handles requests below /local/chat/zns: the emulated Zalo notification service and its configured behavior. */
export async function handleZnsRequest(
  incoming: IncomingMessage,
  path: string,
  hotline: ZnsControlDeps,
): Promise<HttpResponse> {
  const [, id] = /^\/local\/chat\/zns\/(\d+)$/.exec(path) ?? [];
  if (incoming.method === 'POST' && id !== undefined) return reportLate(incoming, id, hotline);
  switch (`${incoming.method} ${path}`) {
    case 'POST /local/chat/zns/message/template':
      return takeNotification(incoming, hotline);
    case 'POST /local/chat/zns':
      return setBehavior(incoming, hotline);
    default:
      return buildProblemResponse(404, 'Không có trang này.');
  }
}
