import type { GatewayResult } from '../../core/sms-gateway/send-sms.ts';
import {
  includesResponseCode,
  type SmsGatewayConfiguration,
} from '../../core/sms-gateway/settings.ts';
import {
  parseBodyFields,
  readTemplate,
  toSafeGatewayCode,
  toSafeMessageId,
} from './read-fields.ts';

/**
 * Classifies a response of the SMS gateway by its HTTP status. Used for 5xx responses, and for response codes that are
 * missing in the gateway's configuration.
 */
const byStatus = (status: number, why: string): GatewayResult => {
  if (status === 429 || status === 503) return { kind: 'not-taken', why, isTransient: true };
  const isRejected = status >= 300 && status < 500 && status !== 408;
  return isRejected ? { kind: 'not-taken', why, isTransient: false } : { kind: 'unconfirmed', why };
};

const acceptedAs = (template: string | undefined, fields: unknown): GatewayResult => {
  const id = template && toSafeMessageId(readTemplate(template, fields));
  return { kind: 'accepted', ...(id && { id }) };
};

/**
 * Classifies a response of the SMS gateway as accepted, refused, not taken or unconfirmed. Response codes in the gateway's
 * configuration decide, except for 5xx responses. A 2xx response with an unknown code counts as unconfirmed.
 */
export function readGatewayResponse(
  status: number,
  body: string,
  { answer }: Pick<SmsGatewayConfiguration, 'answer'>,
): GatewayResult {
  if (status >= 500) return byStatus(status, `HTTP ${status}`);
  const fields = parseBodyFields(body);
  const code = readTemplate(answer.code, fields);
  const why = `HTTP ${status}, code ${toSafeGatewayCode(code) ?? 'unreadable'}`;
  if (status < 300 && includesResponseCode(answer.accepted, code))
    return acceptedAs(answer.id, fields);
  if (includesResponseCode(answer.duplicate, code)) return acceptedAs(answer.id, fields);
  if (includesResponseCode(answer.refused, code)) return { kind: 'refused', why };
  if (includesResponseCode(answer.unable, code))
    return { kind: 'not-taken', why, isTransient: false };
  if (includesResponseCode(answer.later, code))
    return { kind: 'not-taken', why, isTransient: true };
  return byStatus(status, why);
}
