import type { GatewayResult } from '../../core/sms-gateway/send-sms.ts';
import { hasCode, type SmsGateway } from '../../core/sms-gateway/settings.ts';
import { parseBodyFields, readTemplate, safeGatewayCode, safeMessageId } from './read-fields.ts';

/** Classifies a response of the SMS gateway by its HTTP status, if its configuration does not contain the response's code. */
const byStatus = (status: number, why: string): GatewayResult => {
  if (status === 429 || status === 503) return { kind: 'not-taken', why, isTransient: true };
  const isRejected = status >= 300 && status < 500 && status !== 408;
  return isRejected ? { kind: 'not-taken', why, isTransient: false } : { kind: 'unconfirmed', why };
};

const acceptedAs = (template: string | undefined, fields: unknown): GatewayResult => {
  const id = template && safeMessageId(readTemplate(template, fields));
  return { kind: 'accepted', ...(id && { id }) };
};

/**
 * Classifies a response of the SMS gateway. Configured codes decide, except for 5xx responses. A 2xx response with an unknown
 * code leaves the message unconfirmed.
 */
export function readGatewayResponse(
  status: number,
  body: string,
  { answer }: Pick<SmsGateway, 'answer'>,
): GatewayResult {
  if (status >= 500) return byStatus(status, `HTTP ${status}`);
  const fields = parseBodyFields(body);
  const code = readTemplate(answer.code, fields);
  const why = `HTTP ${status}, code ${safeGatewayCode(code) ?? 'unreadable'}`;
  if (status < 300 && hasCode(answer.accepted, code)) return acceptedAs(answer.id, fields);
  if (hasCode(answer.duplicate, code)) return acceptedAs(answer.id, fields);
  if (hasCode(answer.refused, code)) return { kind: 'refused', why };
  if (hasCode(answer.unable, code)) return { kind: 'not-taken', why, isTransient: false };
  if (hasCode(answer.later, code)) return { kind: 'not-taken', why, isTransient: true };
  return byStatus(status, why);
}
