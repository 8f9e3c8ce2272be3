import { expect, test } from 'vitest';
import { composeDigest } from '../../../core/messages/compose/compose-digest.ts';
import { createMessageContext } from '../../../core/messages/compose/values/message-context.ts';
import { createCitizenNotification } from '../../../core/messages/create-notification.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';
import { memoryLinks } from '../../support/memory/memory-links.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';
import { cause } from './notification-harness.ts';

const composeOn = async (day: string): Promise<string> => {
  const ticket = aTicket({ areaCode: '29239', areaName: 'Phường 1', unit: 'SO_YT' });
  const [alert] = createCitizenNotification(['email'], { about: 'answered' }, cause);
  if (!alert) throw new Error('No alert was made');
  const now = toLocalInstant(day);
  const context = await createMessageContext(alert, { ticket, address: 'a@b.vn' }, testDirectory, {
    ...{ links: memoryLinks(), tickets: memoryTickets(), hmac: testHmac },
    ...{ hash: (text: string) => text, portalUrl: 'https://1022.example', now: () => now },
  });
  const digest = {
    unit: { name: 'Sở Y tế', shortName: 'So Y te' },
    tickets: [{ ticket, context }],
    more: 0,
  };
  const message = composeDigest('email', digest, now);
  return message.kind === 'email' ? message.text : '';
};

test('an officer’s e-mail names the successor of an ended area from the day after its end', async () => {
  expect(await composeOn('2025-06-30')).toMatch(/, Phường 1, thành phố Trà Vinh\./);
  expect(await composeOn('2025-07-01')).toContain(', Phường 1 cũ, nay thuộc phường Trà Vinh.');
});
