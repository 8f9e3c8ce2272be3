import { createHmac } from 'node:crypto';

const stepMs = 30_000;

/** In which half minute an instant lies. */
const stepAt = (at: Date): number => Math.floor(at.getTime() / stepMs);

/** RFC 4226: six digits of an HMAC of the counter. */
const hotp = (secret: Buffer, counter: number): string => {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', secret).update(message).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

/** RFC 6238: the code that an app shows at that instant, and how long it does so. */
export const codeAt = (secret: Buffer, at: Date): { code: string; seconds: number } => ({
  code: hotp(secret, stepAt(at)),
  seconds: Math.ceil((stepMs - (at.getTime() % stepMs)) / 1000),
});

/** Whether the code is the telephone's; its watch may be half a minute slow or fast. */
export const isCodeAt = (secret: Buffer, code: string, at: Date): boolean =>
  [-1, 0, 1].some((near) => hotp(secret, stepAt(at) + near) === code);
