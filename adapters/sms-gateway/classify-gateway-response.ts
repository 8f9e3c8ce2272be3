import type { SmsGatewayResult } from '../../core/sms-gateway/send-sms.ts';
import {
  includesResponseCode,
  type SmsGatewayConfiguration,
} from '../../core/sms-gateway/settings.ts';
import {
  fillTemplateFromFields,
  parseBodyFields,
  toSafeGatewayCode,
  toSafeMessageId,
} from './body-fields.ts';

/**
 * Classifies a response of the SMS gateway by its HTTP status. Used for 5xx responses, and for response codes that are
 * missing in the gateway's configuration.
 */
const classifyByStatus = (status: number, reason: string): SmsGatewayResult => {
  if (status === 429 || status === 503) return { kind: 'not-taken', reason, isTransient: true };
  const isRejected = status >= 300 && status < 500 && status !== 408;
  return isRejected
    ? { kind: 'not-taken', reason, isTransient: false }
    : { kind: 'unconfirmed', reason };
};

const toAcceptedResult = (template: string | undefined, fields: unknown): SmsGatewayResult => {
  const id = template && toSafeMessageId(fillTemplateFromFields(template, fields));
  return { kind: 'accepted', ...(id && { id }) };
};

/**
 * Classifies a response of the SMS gateway as accepted, refused, not taken or unconfirmed. Response codes in the gateway's
 * configuration decide, except for 5xx responses. A 2xx response with an unknown code counts as unconfirmed.
 */
export function classifyGatewayResponse(
  status: number,
  body: string,
  { answer }: Pick<SmsGatewayConfiguration, 'answer'>,
): SmsGatewayResult {
  if (status >= 500) return classifyByStatus(status, `HTTP ${status}`);
  const fields = parseBodyFields(body);
  const code = fillTemplateFromFields(answer.code, fields);
  const reason = `HTTP ${status}, code ${toSafeGatewayCode(code) ?? 'unreadable'}`;
  if (status < 300 && includesResponseCode(answer.accepted, code))
    return toAcceptedResult(answer.id, fields);
  if (includesResponseCode(answer.duplicate, code)) return toAcceptedResult(answer.id, fields);
  if (includesResponseCode(answer.refused, code)) return { kind: 'refused', reason };
  if (includesResponseCode(answer.unable, code))
    return { kind: 'not-taken', reason, isTransient: false };
  if (includesResponseCode(answer.later, code))
    return { kind: 'not-taken', reason, isTransient: true };
  return classifyByStatus(status, reason);
}
