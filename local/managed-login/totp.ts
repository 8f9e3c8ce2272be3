import { createHmac } from 'node:crypto';

const stepMs = 30_000;

/** Returns the ordinal of the 30-second TOTP time step that contains the instant. */
const stepAt = (at: Date): number => Math.floor(at.getTime() / stepMs);

/** Computes a six-digit one-time password from a counter (RFC 4226). */
const hotp = (secret: Buffer, counter: number): string => {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', secret).update(message).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

/**
 * Returns the code that an authenticator app shows at an instant, and the number of seconds for which the code is shown (RFC
 * 6238).
 */
export function computeTotpCode(secret: Buffer, at: Date): { code: string; seconds: number } {
  return {
    code: hotp(secret, stepAt(at)),
    seconds: Math.ceil((stepMs - (at.getTime() % stepMs)) / 1000),
  };
}

/**
 * Returns true when the TOTP code is valid at an instant. The codes of the previous and next 30-second steps are accepted
 * too.
 */
export function isTotpCodeValid(secret: Buffer, code: string, at: Date): boolean {
  return [-1, 0, 1].some((near) => hotp(secret, stepAt(at) + near) === code);
}
