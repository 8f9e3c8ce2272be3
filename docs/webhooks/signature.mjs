import { createHmac, timingSafeEqual } from 'node:crypto';

export const isFromHotline = (secret, signature, body, now = Date.now() / 1000) => {
  const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  if (!t || Math.abs(now - t) > 300) return false;
  const ours = createHmac('sha256', secret).update(`${t}.${body}`).digest();
  return timingSafeEqual(ours, Buffer.from(v1, 'hex'));
};
