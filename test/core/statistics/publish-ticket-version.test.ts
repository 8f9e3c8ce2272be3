import { expect, test } from 'vitest';
import {
  publishTicketVersionMessage,
  type TicketVersionMessage,
} from '../../../core/statistics/publish-ticket-version.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';
import { assigned, inTriage } from '../ticket/actions/ticket-action-fixtures.ts';

const announcedOf = async (after: Ticket, before: Ticket | undefined) => {
  const announced: TicketVersionMessage[] = [];
  await publishTicketVersionMessage(after, before, async (ticket) => void announced.push(ticket));
  return announced;
};

test('the published announcement of a new ticket version lists the reasons for operators to act', async () => {
  const [before, after] = [aTicket(), inTriage()];
  expect(await announcedOf(after, before)).toMatchObject([{ version: 2, matters: ['queued'] }]);
  expect(await announcedOf(assigned(), before)).toMatchObject([{ version: 2, matters: [] }]);
  expect(await announcedOf(before, undefined)).toMatchObject([{ version: 1, matters: [] }]);
});

test('a new ticket version is not announced to stream consumers when only the next check time has changed', async () => {
  expect(await announcedOf(aTicket({ nextCheckAt: undefined }), aTicket())).toEqual([]);
});

test('a ticket announcement to stream consumers states when the ticket was opened, and a new or withdrawn publication', async () => {
  const before = aTicket({ version: 2 });
  const shown = aTicket({ version: 3, published: { id: 'one', at: before.openedAt } });
  const { openedAt } = before;
  expect(await announcedOf(shown, before)).toMatchObject([{ openedAt, publication: 'published' }]);
  expect(await announcedOf({ ...before, version: 4 }, shown)).toMatchObject([
    { openedAt, publication: 'withdrawn' },
  ]);
  expect(await announcedOf({ ...shown, version: 4 }, shown)).toMatchObject([
    { publication: undefined },
  ]);
});
