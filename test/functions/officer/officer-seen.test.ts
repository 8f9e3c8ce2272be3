import { expect, test } from 'vitest';
import { anOfficersPhone, otherPhone } from './an-officers-phone.ts';

test('a link that nobody has acted through may be a phone’s preview, and counts for nothing', async () => {
  const { opens, accesses } = anOfficersPhone();
  expect((await opens()).statusCode).toBe(200);
  expect(accesses).toEqual([]);
});

test('after that the list of who has seen the ticket has whom the link was made for', async () => {
  const { opens, presses, accesses } = anOfficersPhone();
  await presses({ action: 'acknowledge' });
  await opens();
  expect(accesses).toMatchObject([
    { kind: 'opened', by: { role: 'officer', unit: 'UBND_XA:29254', post: 'handler' } },
  ]);
});

test('who is asked for a code first has seen nothing', async () => {
  const { opens, presses, accesses } = anOfficersPhone();
  await presses({ action: 'acknowledge' });
  await opens('token', otherPhone);
  expect(accesses).toEqual([]);
});
