import { createHmac } from 'node:crypto';
import type { Hmac } from '../../core/ticket/ports/hmac.ts';

/** HMAC functions with a secret that only tests use. */
export const testHmac: Hmac = {
  version: 'v1',
  otherVersions: [],
  digest: (purpose, text, version = 'v1') =>
    createHmac('sha256', `a secret of the tests, ${version}`)
      .update(`${purpose}\n${text}`)
      .digest(),
};
