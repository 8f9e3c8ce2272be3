import type { Outbox } from '../../component-types.ts';
import type { HttpResponse } from '../../http-api/response.ts';
import type { MessageDeliveryResultSimulator } from '../../services/delivery-results.ts';
import type { SmsGatewaySimulator } from '../../sms-gateway/simulator.ts';
import { buildJsonResponse, buildProblemResponse } from '../responses.ts';

const kinds = { bounce: 'email', deliver: 'email', fail: 'sms' } as const;
const wrongKind = {
  bounce: 'Chỉ thư điện tử mới bị trả lại; SMS thì hỏng (fail).',
  deliver: 'Chỉ thư điện tử mới có tin báo đã tới trên máy này.',
  fail: 'Chỉ SMS mới hỏng; thư điện tử thì bị trả lại (bounce).',
};

type UndeliveredControlDeps = {
  outbox: Outbox;
  undelivered: MessageDeliveryResultSimulator;
  smsGateway: Pick<SmsGatewaySimulator, 'reportNow'>;
};

/**
 * Handles `POST /local/outbox/7/bounce`, `/deliver` and `/fail`, which simulate the delivery result that the provider
 * reports for message 7.
 */
export function simulateMessageDeliveryResult(
  path: string,
  { outbox, undelivered, smsGateway }: UndeliveredControlDeps,
): HttpResponse | undefined {
  const { id, how } =
    /^\/local\/outbox\/(?<id>\d+)\/(?<how>bounce|deliver|fail)$/.exec(path)?.groups ?? {};
  if (how !== 'bounce' && how !== 'deliver' && how !== 'fail') {
    return undefined;
  }
  const item = outbox.list().find((candidate) => candidate.id === id);
  if (item === undefined) {
    return buildProblemResponse(404, 'Không có tin này.');
  }
  if (item.provider === 'gateway' && how !== 'bounce') {
    smsGateway.reportNow({ id: item.messageId, status: how === 'fail' ? 'failed' : 'delivered' });
    return buildJsonResponse({ id: item.id, reported: how });
  }
  if (item.kind !== kinds[how]) {
    return buildProblemResponse(409, wrongKind[how]);
  }
  if (undelivered[how](item) === 0) {
    return buildProblemResponse(409, 'Bản này không nghe nhà mạng báo lại.');
  }
  if (how === 'deliver') {
    outbox.markReported(item.messageId, 'delivered');
    return buildJsonResponse({ id: item.id, delivered: true });
  }
  outbox.markUndelivered(item.id);
  return buildJsonResponse({ id: item.id, undelivered: true });
}
