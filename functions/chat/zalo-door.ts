import { deliveryIn } from '../../adapters/chat/zalo-delivery.ts';
import { heardFromZalo, isSignedByZalo, ZaloEvent } from '../../adapters/chat/zalo-webhook.ts';
import { jsonIn } from '../runtime/json-body.ts';
import type { Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { enqueue, plainReply, type ReceiveServices } from './receive-services.ts';

/**
 * Handles `POST /hooks/zalo`: verifies the signature, queues messages and records delivery reports. Unknown event types
 * return 200 and are ignored.
 */
export const hearZalo = async (request: Request, services: ReceiveServices): Promise<Reply> => {
  const { zalo } = await services.secrets.known();
  if (!zalo) return plainReply(404);
  const { body, headers } = request;
  const parsed = jsonIn(body);
  if (!isSignedByZalo(body, headers['x-zevent-signature'], zalo, parsed)) return plainReply(403);
  const event = ZaloEvent.safeParse(parsed);
  if (!event.success || event.data.app_id !== zalo.appId) return plainReply(200);
  const heard = heardFromZalo(event.data, zalo.oaId);
  if (heard) await enqueue([{ channel: 'zalo', ...heard }], services);
  for (const delivery of deliveryIn(event.data)) await services.reportDelivery(delivery);
  return plainReply(200);
};
