import { expect, test } from 'vitest';
import { rejectIdentityEncryption } from '../../../core/contact-center/seals-no-name.ts';

test('a name that a call were to bring is an error, and is not quoted in it', async () => {
  const sealing = rejectIdentityEncryption('{"name":"Sơn Thị Lan"}', '4821937056');
  await expect(sealing).rejects.toThrow(/^A call brought a name, which nobody here can seal$/);
});
