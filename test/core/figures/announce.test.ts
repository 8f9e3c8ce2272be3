import { expect, test } from 'vitest';
import { announceVersion, type TicketAnnouncement } from '../../../core/figures/announce.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { assigned, inTriage } from '../ticket/acts/a-case.ts';

const announcedOf = async (after: Ticket, before: Ticket | undefined) => {
  const announced: TicketAnnouncement[] = [];
  await announceVersion(after, before, async (ticket) => void announced.push(ticket));
  return announced;
};

test('a new version is announced, with what an operator may have to act on', async () => {
  const [before, after] = [aTicket(), inTriage()];
  expect(await announcedOf(after, before)).toMatchObject([{ version: 2, matters: ['queued'] }]);
  expect(await announcedOf(assigned(), before)).toMatchObject([{ version: 2, matters: [] }]);
  expect(await announcedOf(before, undefined)).toMatchObject([{ version: 1, matters: [] }]);
});

test('a planned check is no version, and nobody hears of it', async () => {
  expect(await announcedOf(aTicket({ nextCheckAt: undefined }), aTicket())).toEqual([]);
});

test('so is whether its words came before the public or were taken back from it, and when it was opened', async () => {
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
