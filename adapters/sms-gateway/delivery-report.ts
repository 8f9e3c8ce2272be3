import { createHash, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import {
  type DeliveryReportAuthentication,
  type DeliveryReportConfig,
  fillGatewayTemplate,
  includesResponseCode,
  type SmsGatewayConfiguration,
} from '../../core/sms-gateway/settings.ts';
import { Instant } from '../../core/time/instant.ts';
import {
  fillTemplateFromFields,
  parseBodyFields,
  readFieldValue,
  toSafeGatewayCode,
  toSafeMessageId,
} from './body-fields.ts';
import { type GatewayCredentials, requireCredential } from './credentials.ts';
import { signRequestBody } from './sign-request.ts';

/** HTTP request with delivery reports from the SMS gateway. */
export type DeliveryReportRequest = {
  /** Last segment of the request's path, for SMS gateways that authenticate with a secret path. */
  key?: string | undefined;
  headers: Partial<Record<string, string>>;
  query: Partial<Record<string, string>>;
  body: string;
};

/** Delivery report for an SMS in the form in which it is queued. It contains neither the phone number nor the text. */
export const SmsDeliveryReport = z.object({
  messageId: z.string(),
  what: z.enum(['delivered', 'bounced']),
  why: z.string(),
  at: Instant,
});
export type SmsDeliveryReport = z.infer<typeof SmsDeliveryReport>;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

const computeExpectedValue = (
  authentication: DeliveryReportAuthentication,
  body: string,
  credentials: GatewayCredentials,
): string => {
  switch (authentication.kind) {
    case 'path':
      return requireCredential(credentials, authentication.secret);
    case 'header':
      return fillGatewayTemplate(authentication.value, (name) =>
        requireCredential(credentials, name.replace(/^secret\./, '')),
      );
    case 'hmac':
      return signRequestBody(
        authentication,
        requireCredential(credentials, authentication.secret),
        body,
      );
  }
};

/**
 * Verifies that a delivery report comes from the SMS gateway, by a secret in the path or header or by the gateway's
 * signature.
 */
export function isAuthenticDeliveryReport(
  { key = '', headers, body }: DeliveryReportRequest,
  authentication: DeliveryReportAuthentication,
  credentials: GatewayCredentials,
): boolean {
  const shown =
    authentication.kind === 'path' ? key : (headers[authentication.header.toLowerCase()] ?? '');
  return isSame(shown, computeExpectedValue(authentication, body, credentials));
}

const classifyStatus = (
  status: string,
  { delivered, failed }: DeliveryReportConfig,
): SmsDeliveryReport['what'] | undefined => {
  if (includesResponseCode(delivered, status)) return 'delivered';
  return includesResponseCode(failed, status) ? 'bounced' : undefined;
};

const parseReportFields = ({ query, body }: DeliveryReportRequest): unknown =>
  body === '' ? query : parseBodyFields(body);

/**
 * Extracts final delivery results from a request of the SMS gateway. Ignores intermediate statuses and entries without a
 * message id.
 */
export function parseDeliveryReports(
  request: DeliveryReportRequest,
  { name, reports }: { name: SmsGatewayConfiguration['name']; reports: DeliveryReportConfig },
  at: Date,
): SmsDeliveryReport[] {
  const fields = parseReportFields(request);
  const found = reports.items === undefined ? [fields] : readFieldValue(fields, reports.items);
  return (Array.isArray(found) ? found : []).flatMap((item: unknown) => {
    const id = toSafeMessageId(fillTemplateFromFields(reports.id, item));
    const status = fillTemplateFromFields(reports.status, item);
    const what = classifyStatus(status, reports);
    if (!id || !what) return [];
    const reason =
      reports.reason && toSafeGatewayCode(fillTemplateFromFields(reports.reason, item));
    return [
      {
        messageId: `${name}.${id}`,
        what,
        why: reason || `status ${toSafeGatewayCode(status) ?? 'known'}`,
        at,
      },
    ];
  });
}
