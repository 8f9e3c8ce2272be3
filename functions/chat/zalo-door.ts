import { heardFromZalo, isSignedByZalo, ZaloEvent } from '../../adapters/chat/zalo-webhook.ts';
import { jsonIn } from '../runtime/json-body.ts';
import type { Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { enqueue, plainReply, type ReceiveServices } from './receive-services.ts';

/** `POST /hooks/zalo`: what people do with our account; what nobody knows is taken and left. */
export const hearZalo = async (request: Request, services: ReceiveServices): Promise<Reply> => {
  const { zalo } = await services.secrets.known();
  if (!zalo) return plainReply(404);
  const { body, headers } = request;
  const parsed = jsonIn(body);
  if (!isSignedByZalo(body, headers['x-zevent-signature'], zalo, parsed)) return plainReply(403);
  const event = ZaloEvent.safeParse(parsed);
  const heard =
    event.success && event.data.app_id === zalo.appId
      ? heardFromZalo(event.data, zalo.oaId)
      : undefined;
  if (heard) await enqueue([{ channel: 'zalo', ...heard }], services);
  return plainReply(200);
};
