import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { isFromHotline } from '../../../docs/webhooks/signature.mjs';

const now = 1_638_500_000;
const body = '{"id":"4821937056.1.opened"}';
const signed = (secret: string, t = now) =>
  `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;

test.each([
  ['accepts a valid signature', signed('whsec_ours'), body, true],
  ['rejects a signature with another secret', signed('whsec_other'), body, false],
  ['rejects a signature of another body', signed('whsec_ours'), `${body} `, false],
  ['rejects a signature older than five minutes', signed('whsec_ours', now - 301), body, false],
  ['rejects a missing signature', '', body, false],
])(
  'the signature check in the webhook guide’s example code %s',
  (_, signature, received, isValid) => {
    expect(isFromHotline('whsec_ours', signature, received, now)).toBe(isValid);
  },
);
