import { createHmac } from 'node:crypto';
import type { Hmac } from '../../core/ticket/keyed.ts';

/** Keyed digests under a secret that only tests know. */
export const testKeyed: Hmac = {
  version: 'v1',
  otherVersions: [],
  digest: (purpose, text, version = 'v1') =>
    createHmac('sha256', `a secret of the tests, ${version}`)
      .update(`${purpose}\n${text}`)
      .digest(),
};
