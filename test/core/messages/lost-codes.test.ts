import { expect, test } from 'vitest';
import { createMessageContext } from '../../../core/messages/compose/values/message-context.ts';
import { createCitizenNotification } from '../../../core/messages/create-notification.ts';
import type { NotificationSubject } from '../../../core/messages/message-kinds.ts';
import { formatTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { computeCallerHashes } from '../../../core/ticket/read/caller-hashes.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryLinks } from '../../support/memory/memory-links.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';
import { anotherCode, smsOf } from './message-samples.ts';
import { anOffice, cause, ticket } from './notification-harness.ts';

const own = '+84912345678';
const correctedTo = '+84987654321';
const hashOf = (phone: string) => computeCallerHashes(phone, testHmac)[0];
const pendingNotification = createCitizenNotification(
  ['sms'],
  { about: 'lost-code', others: [anotherCode] },
  cause,
);
const other = aTicket({ code: anotherCode, callerHash: hashOf(own) });

const codesFor = async (address: string, its = other) => {
  const [alert] = pendingNotification;
  if (!alert) throw new Error('No alert was made');
  const ports = {
    ...{ links: memoryLinks(), tickets: memoryTickets(its), hmac: testHmac },
    ...{ hash: (text: string) => text, portalUrl: 'https://1022.example', now: () => atMinute(5) },
  };
  const { others } = await createMessageContext(alert, { ticket, address }, testDirectory, ports);
  return others?.map(({ code }) => code);
};

test('lost codes are sent only to the number that filed the tickets', async () => {
  expect(await codesFor(own)).toEqual([anotherCode]);
  const { deliver } = anOffice(pendingNotification, {
    ticket: { ...ticket, callerHash: hashOf(own) },
  });
  expect(await deliver()).toEqual(['sent']);
});

test('a lost-code SMS lists each code with its own PIN', () => {
  const others = [{ code: anotherCode, pin: '654321' }];
  const subject: NotificationSubject = { about: 'lost-code', others: [anotherCode] };
  const text = smsOf(subject, { context: { pin: '123456', others } });
  expect(text).toContain(
    `${formatTicketCode(ticket.code)} PIN 123456; ${formatTicketCode(anotherCode)} PIN 654321`,
  );
});

test('no lost codes are sent to a number that was corrected on a ticket after the request', async () => {
  expect(await codesFor(correctedTo)).toEqual([]);
  expect(await codesFor(own, { ...other, callerHash: hashOf(correctedTo) })).toEqual([]);
});

test.each([undefined, hashOf(correctedTo)])(
  'a lost-code SMS is dropped when the ticket now has another telephone number or none (%s)',
  async (callerHash) => {
    const { deliver, sent } = anOffice(pendingNotification, { ticket: { ...ticket, callerHash } });
    expect([await deliver(), sent]).toEqual([['dropped'], []]);
  },
);
