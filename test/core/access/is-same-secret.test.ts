import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameSecret } from '../../../core/access/is-same-secret.ts';

test('two secrets are the same when every sign is, and no longer or shorter one is taken for it', () => {
  const secret = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(secret, secret, (one, other) => {
      expect(isSameSecret(one, other)).toBe(one === other);
      expect(isSameSecret(one, one)).toBe(true);
      expect([isSameSecret(`${one}0`, one), isSameSecret(one, `${one}0`)]).toEqual([false, false]);
    }),
  );
});
