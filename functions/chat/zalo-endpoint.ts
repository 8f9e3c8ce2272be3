import { parseZaloDelivery } from '../../adapters/chat/zalo-delivery.ts';
import { isSignedByZalo, parseZaloEvent, ZaloEvent } from '../../adapters/chat/zalo-webhook.ts';
import { parseJson } from '../runtime/json-body.ts';
import type { Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { plainTextReply, queueChatMessages, type ReceiveServices } from './receive-services.ts';

/**
 * Handles `POST /hooks/zalo`: verifies the signature, queues chat messages and stores delivery reports. Returns 200 for
 * unknown event types and ignores them.
 */
export async function receiveZalo(request: Request, services: ReceiveServices): Promise<Reply> {
  const { zalo } = await services.secrets.known();
  if (!zalo) return plainTextReply(404);
  const { body, headers } = request;
  const parsed = parseJson(body);
  if (!isSignedByZalo(body, headers['x-zevent-signature'], zalo, parsed))
    return plainTextReply(403);
  const event = ZaloEvent.safeParse(parsed);
  if (!event.success || event.data.app_id !== zalo.appId) return plainTextReply(200);
  const message = parseZaloEvent(event.data, zalo.oaId);
  if (message) await queueChatMessages([{ channel: 'zalo', ...message }], services);
  for (const delivery of parseZaloDelivery(event.data)) await services.reportDelivery(delivery);
  return plainTextReply(200);
}
