import * as z from 'zod';
import { createGatewayCredentialReader } from '../../adapters/sms-gateway/credentials.ts';
import {
  type DeliveryReportRequest,
  isAuthenticDeliveryReport,
  parseDeliveryReports,
  SmsDeliveryReport,
} from '../../adapters/sms-gateway/delivery-report.ts';
import { createFifoQueueSender } from '../../adapters/sqs/message-queue.ts';
import { SmsGatewayConfiguration } from '../../core/sms-gateway/settings.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createHttpFunction, type HttpFunctionRoute } from '../runtime/events/http.ts';
import { buildTextReply, type HttpReply } from '../runtime/reply/reply.ts';
import type { HttpRequest } from '../runtime/request/request.ts';

export type SmsReportDeps = {
  gateway: SmsGatewayConfiguration;
  credentials: ReturnType<typeof createGatewayCredentialReader>;
  queue: ReturnType<typeof createFifoQueueSender>;
  now(): Date;
};

const Environment = z.object({
  SMS_GATEWAY: z.string(),
  SMS_GATEWAY_SECRET: z.string(),
  SMS_REPORT_QUEUE: z.url(),
});

const services = (): SmsReportDeps => {
  const { SMS_GATEWAY, SMS_GATEWAY_SECRET, SMS_REPORT_QUEUE } = readEnvironment(Environment);
  return {
    gateway: SmsGatewayConfiguration.parse(JSON.parse(SMS_GATEWAY)),
    credentials: createGatewayCredentialReader(SMS_GATEWAY_SECRET),
    queue: createFifoQueueSender(SMS_REPORT_QUEUE),
    now: () => new Date(),
  };
};

/** Queues the results in a delivery report of the SMS gateway. Drops a duplicate within 5 minutes. */
const receive = async (
  { params, headers, query, body }: HttpRequest,
  { gateway: { name, reports }, credentials, queue, now }: SmsReportDeps,
): Promise<HttpReply> => {
  if (!reports) return buildTextReply(404, '');
  const request: DeliveryReportRequest = { key: params['key'], headers, query, body };
  if (!isAuthenticDeliveryReport(request, reports.authentication, await credentials()))
    return buildTextReply(403, '');
  for (const report of parseDeliveryReports(request, { name, reports }, now())) {
    const { messageId, what } = report;
    const stored = JSON.stringify(z.encode(SmsDeliveryReport, report));
    await queue({ group: messageId, name: `${messageId} ${what}`, body: stored });
  }
  return buildTextReply(200, '');
};

export const routes: HttpFunctionRoute<SmsReportDeps>[] = [
  { method: 'POST', path: '/hooks/sms', answer: receive },
  { method: 'GET', path: '/hooks/sms/{key}', answer: receive },
  { method: 'POST', path: '/hooks/sms/{key}', answer: receive },
];

/** Lambda function for the SMS gateway's delivery reports: authenticates each report, queues it and responds immediately. */
export const handler = createHttpFunction({ routes, services });
