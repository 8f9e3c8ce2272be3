import { createHmac } from 'node:crypto';
import {
  fillGatewayTemplate,
  type GatewayRequestSignature,
} from '../../core/sms-gateway/settings.ts';

/** Function that returns the value for a placeholder in a request template. */
export type TemplateValueLookup = (name: string) => string | undefined;

/** Returns the value of the SMS gateway's signature header for a request body, including the configured prefix. */
export function signRequestBody(
  { algorithm, encoding, prefix, content }: GatewayRequestSignature,
  key: string,
  body: string,
  factOf: TemplateValueLookup = () => undefined,
): string {
  const signed = fillGatewayTemplate(content, (name) => (name === 'body' ? body : factOf(name)));
  return prefix + createHmac(algorithm, key).update(signed).digest(encoding);
}
