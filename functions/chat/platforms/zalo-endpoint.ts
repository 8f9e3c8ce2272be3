import { parseZaloDelivery } from '../../../adapters/chat/zalo-delivery.ts';
import { isSignedByZalo, parseZaloEvent, ZaloEvent } from '../../../adapters/chat/zalo-webhook.ts';
import type { HttpReply } from '../../runtime/reply/reply.ts';
import { parseJson } from '../../runtime/request/json-body.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import {
  buildPlainTextReply,
  type ChatPlatformWebhookDeps,
  queueChatMessages,
} from './platform-webhook-deps.ts';

/**
 * Handles `POST /hooks/zalo`: verifies the signature, queues chat messages and stores delivery reports. Returns 200 for
 * unknown event types and ignores them.
 */
export async function receiveZaloEvent(
  request: HttpRequest,
  services: ChatPlatformWebhookDeps,
): Promise<HttpReply> {
  const { zalo } = await services.secrets.known();
  if (!zalo) return buildPlainTextReply(404);
  const { body, headers } = request;
  const parsed = parseJson(body);
  if (!isSignedByZalo(body, headers['x-zevent-signature'], zalo, parsed))
    return buildPlainTextReply(403);
  const event = ZaloEvent.safeParse(parsed);
  if (!event.success || event.data.app_id !== zalo.appId) return buildPlainTextReply(200);
  const message = parseZaloEvent(event.data, zalo.oaId);
  if (message) await queueChatMessages([{ channel: 'zalo', ...message }], services);
  for (const delivery of parseZaloDelivery(event.data)) await services.reportDelivery(delivery);
  return buildPlainTextReply(200);
}
