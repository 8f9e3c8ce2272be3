import { createHmac } from 'node:crypto';
import { fillGaps, type Signature } from '../../core/sms-gateway/settings.ts';

/** Values of the gaps in a request's templates. */
export type FactOf = (name: string) => string | undefined;

/** Signs a body as the settings say: the whole value of the header, prefix included. */
export const signatureOf = (
  { algorithm, encoding, prefix, content }: Signature,
  key: string,
  body: string,
  factOf: FactOf = () => undefined,
): string => {
  const signed = fillGaps(content, (name) => (name === 'body' ? body : factOf(name)));
  return prefix + createHmac(algorithm, key).update(signed).digest(encoding);
};
