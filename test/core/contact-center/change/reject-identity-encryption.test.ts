import { expect, test } from 'vitest';
import { rejectIdentityEncryption } from '../../../../core/contact-center/change/reject-identity-encryption.ts';

test('encrypting a name from a phone call is refused with an error that omits the name', async () => {
  const sealing = rejectIdentityEncryption('{"name":"Sơn Thị Lan"}', '4821937056');
  await expect(sealing).rejects.toThrow('Reports by phone must not contain a name');
});
