import { isSameSecret } from '../../access/is-same-secret.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { Hmac } from '../../ticket/ports/hmac.ts';
import type { PublicOpen311RequestData } from '../updates/public-request.ts';

const tagBytes = 16;
const codeBytes = 10;

const applyMask = (text: Uint8Array, tag: Uint8Array, hmac: Hmac, version: string): Uint8Array => {
  const mask = hmac.digest('token-mask', Buffer.from(tag).toString('hex'), version);
  return text.map((byte, at) => byte ^ (mask[at] ?? 0));
};

/**
 * Returns the token that a provider gets instead of the ticket code until the report has been reviewed. The token is the
 * code encrypted with the hotline secret, using a synthetic IV as in RFC 5297. The result is deterministic, so no token is
 * stored (docs/adr/0023-open311-tokens.md).
 */
export function encryptTicketCodeToken(
  { code, secretVersion }: { code: string; secretVersion: string },
  hmac: Hmac,
): string {
  const tag = hmac.digest('token', code, secretVersion).slice(0, tagBytes);
  const hidden = applyMask(Buffer.from(code), tag, hmac, secretVersion);
  return Buffer.concat([tag, hidden]).toString('base64url');
}

/** Decrypts a token to its ticket code. Returns undefined if the hotline did not issue the token. */
export function decryptTicketCodeToken(token: string, hmac: Hmac): TicketCode | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== tagBytes + codeBytes) return undefined;
  const [tag, hidden] = [bytes.subarray(0, tagBytes), bytes.subarray(tagBytes)];
  for (const secretVersion of [hmac.version, ...hmac.otherVersions]) {
    const text = Buffer.from(applyMask(hidden, tag, hmac, secretVersion)).toString('latin1');
    const { data: code } = TicketCode.safeParse(text);
    if (code && isSameSecret(token, encryptTicketCodeToken({ code, secretVersion }, hmac)))
      return code;
  }
  return undefined;
}

/**
 * Returns whether the ticket code may be disclosed to the provider: at once if the request has no token, otherwise after the
 * review of the request.
 */
export function canDiscloseTicketCode(
  { token }: Pick<PublicOpen311RequestData, 'token'>,
  now: Date,
): boolean {
  return !token || (token.checkedAt !== undefined && token.checkedAt <= now);
}
