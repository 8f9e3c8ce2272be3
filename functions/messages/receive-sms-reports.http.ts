import * as z from 'zod';
import { gatewayCredentials } from '../../adapters/sms-gateway/credentials.ts';
import {
  DeliveryReport,
  isFromGateway,
  parseDeliveryReports,
  type ReportRequest,
} from '../../adapters/sms-gateway/delivery-report.ts';
import { fifoQueueSender } from '../../adapters/sqs/message-queue.ts';
import { SmsGateway } from '../../core/sms-gateway/settings.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { httpFunction, type Route } from '../runtime/http.ts';
import { httpTextReply, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';

export type ReportServices = {
  gateway: SmsGateway;
  credentials: ReturnType<typeof gatewayCredentials>;
  queue: ReturnType<typeof fifoQueueSender>;
  now(): Date;
};

const Environment = z.object({
  SMS_GATEWAY: z.string(),
  SMS_GATEWAY_SECRET: z.string(),
  SMS_REPORT_QUEUE: z.url(),
});

const services = (): ReportServices => {
  const { SMS_GATEWAY, SMS_GATEWAY_SECRET, SMS_REPORT_QUEUE } = readEnvironment(Environment);
  return {
    gateway: SmsGateway.parse(JSON.parse(SMS_GATEWAY)),
    credentials: gatewayCredentials(SMS_GATEWAY_SECRET),
    queue: fifoQueueSender(SMS_REPORT_QUEUE),
    now: () => new Date(),
  };
};

/** Queues the results in a delivery report of the SMS gateway. Drops a duplicate within 5 minutes. */
const receive = async (
  { params, headers, query, body }: Request,
  { gateway: { name, reports }, credentials, queue, now }: ReportServices,
): Promise<Reply> => {
  if (!reports) return httpTextReply(404, '');
  const request: ReportRequest = { key: params['key'], headers, query, body };
  if (!isFromGateway(request, reports.authentication, await credentials()))
    return httpTextReply(403, '');
  for (const report of parseDeliveryReports(request, { name, reports }, now())) {
    const { messageId, what } = report;
    const stored = JSON.stringify(z.encode(DeliveryReport, report));
    await queue({ group: messageId, name: `${messageId} ${what}`, body: stored });
  }
  return httpTextReply(200, '');
};

export const routes: Route<ReportServices>[] = [
  { method: 'POST', path: '/hooks/sms', answer: receive },
  { method: 'GET', path: '/hooks/sms/{key}', answer: receive },
  { method: 'POST', path: '/hooks/sms/{key}', answer: receive },
];

/** Lambda function for the SMS gateway's delivery reports: authenticates each report, queues it and responds immediately. */
export const handler = httpFunction({ routes, services });
