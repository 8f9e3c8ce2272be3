import { expect, test } from 'vitest';
import { handlePhotoChange } from '../../../core/journey/follow-photos.ts';
import type { Photo } from '../../../core/ticket/photo.ts';
import { aPhoto } from '../../support/a-photo-listed.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { memoryTickets } from '../../support/memory-tickets.ts';

const [one, two] = [aPhoto(1), aPhoto(2)];

/** What is said of which photo when a change is brought, while the ticket lists these by now. */
const said = async (
  after: Photo[] | undefined,
  before: Photo[] | undefined,
  listed: Photo[] = [],
) => {
  const words: string[] = [];
  const shelf = {
    keep: async (_: string, { id }: Photo) => void words.push(`keep ${id.at(-1)}`),
    letGo: async (_: string, { id }: Photo) => void words.push(`let go ${id.at(-1)}`),
  };
  const tickets = memoryTickets(aTicket({ photos: listed }));
  const { code } = aTicket();
  await handlePhotoChange({ code, photos: after }, { photos: before }, { tickets, shelf });
  return words;
};

test('a photo that a ticket begins to list is kept', async () => {
  expect(await said([one], undefined, [one])).toEqual(['keep 1']);
  expect(await said([one, two], [one], [one, two])).toEqual(['keep 2']);
});

test('photos that it lists no longer go', async () => {
  expect(await said(undefined, [one, two])).toEqual(['let go 1', 'let go 2']);
});

test('a change that comes late says of a photo what is true by now', async () => {
  expect(await said([one], undefined, [])).toEqual(['let go 1']);
  expect(await said(undefined, [one], [one])).toEqual(['keep 1']);
});

test('of a change that is about something else nothing is said', async () => {
  expect(await said([one], [one], [one])).toEqual([]);
  expect(await said(undefined, undefined)).toEqual([]);
});
