import { createHash, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import {
  fillPlaceholders,
  hasCode,
  type ReportAuthentication,
  type ReportConfig,
  type SmsGateway,
} from '../../core/sms-gateway/settings.ts';
import { Instant } from '../../core/time/instant.ts';
import { type Credentials, requireCredential } from './credentials.ts';
import {
  fieldValueAt,
  parseBodyFields,
  readTemplate,
  safeGatewayCode,
  safeMessageId,
} from './read-fields.ts';
import { signRequestBody } from './sign.ts';

/** HTTP request with delivery reports from the SMS gateway. */
export type ReportRequest = {
  /** Last segment of the request's path, for SMS gateways that authenticate with a secret path. */
  key?: string | undefined;
  headers: Partial<Record<string, string>>;
  query: Partial<Record<string, string>>;
  body: string;
};

/** Delivery report for an SMS in the form in which it is queued. It contains neither the phone number nor the text. */
export const DeliveryReport = z.object({
  messageId: z.string(),
  what: z.enum(['delivered', 'bounced']),
  why: z.string(),
  at: Instant,
});
export type DeliveryReport = z.infer<typeof DeliveryReport>;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

const expectedOf = (
  authentication: ReportAuthentication,
  body: string,
  credentials: Credentials,
): string => {
  switch (authentication.kind) {
    case 'path':
      return requireCredential(credentials, authentication.secret);
    case 'header':
      return fillPlaceholders(authentication.value, (name) =>
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
export function isFromGateway(
  { key = '', headers, body }: ReportRequest,
  authentication: ReportAuthentication,
  credentials: Credentials,
): boolean {
  const shown =
    authentication.kind === 'path' ? key : (headers[authentication.header.toLowerCase()] ?? '');
  return isSame(shown, expectedOf(authentication, body, credentials));
}

const whatIs = (
  status: string,
  { delivered, failed }: ReportConfig,
): DeliveryReport['what'] | undefined => {
  if (hasCode(delivered, status)) return 'delivered';
  return hasCode(failed, status) ? 'bounced' : undefined;
};

const fieldsOf = ({ query, body }: ReportRequest): unknown =>
  body === '' ? query : parseBodyFields(body);

/**
 * Extracts final delivery results from a request of the SMS gateway. Ignores intermediate statuses and entries without a
 * message id.
 */
export function parseDeliveryReports(
  request: ReportRequest,
  { name, reports }: { name: SmsGateway['name']; reports: ReportConfig },
  at: Date,
): DeliveryReport[] {
  const fields = fieldsOf(request);
  const found = reports.items === undefined ? [fields] : fieldValueAt(fields, reports.items);
  return (Array.isArray(found) ? found : []).flatMap((item: unknown) => {
    const id = safeMessageId(readTemplate(reports.id, item));
    const status = readTemplate(reports.status, item);
    const what = whatIs(status, reports);
    if (!id || !what) return [];
    const reason = reports.reason && safeGatewayCode(readTemplate(reports.reason, item));
    return [
      {
        messageId: `${name}.${id}`,
        what,
        why: reason || `status ${safeGatewayCode(status) ?? 'known'}`,
        at,
      },
    ];
  });
}
