import { expect, test } from 'vitest';
import type { Photo } from '../../../../core/ticket/model/fields/photo.ts';
import { handlePhotoChange } from '../../../../core/workflow/changes/handle-photo-change.ts';
import { memoryTickets } from '../../../support/memory/memory-tickets.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';
import { aPhoto } from '../../../support/samples/listed-photo.ts';

const [one, two] = [aPhoto(1), aPhoto(2)];

/** Returns which photos are retained or released for a change while the ticket lists `listed`. */
const photoOperations = async (
  after: Photo[] | undefined,
  before: Photo[] | undefined,
  listed: Photo[] = [],
) => {
  const calls: string[] = [];
  const photoStore = {
    retain: async (_: string, { id }: Photo) => void calls.push(`keep ${id.at(-1)}`),
    letGo: async (_: string, { id }: Photo) => void calls.push(`let go ${id.at(-1)}`),
  };
  const tickets = memoryTickets(aTicket({ photos: listed }));
  const { code } = aTicket();
  await handlePhotoChange({ code, photos: after }, { photos: before }, { tickets, photoStore });
  return calls;
};

test('a photo added to a ticket is marked so that its file is retained', async () => {
  expect(await photoOperations([one], undefined, [one])).toEqual(['keep 1']);
  expect(await photoOperations([one, two], [one], [one, two])).toEqual(['keep 2']);
});

test('a photo removed from a ticket is marked so that its file expires', async () => {
  expect(await photoOperations(undefined, [one, two])).toEqual(['let go 1', 'let go 2']);
});

test('a late stream record about photos is processed with the current ticket, not with the record’s older state', async () => {
  expect(await photoOperations([one], undefined, [])).toEqual(['let go 1']);
  expect(await photoOperations(undefined, [one], [one])).toEqual(['keep 1']);
});

test('a ticket change that does not affect photos leaves the photo files unchanged', async () => {
  expect(await photoOperations([one], [one], [one])).toEqual([]);
  expect(await photoOperations(undefined, undefined)).toEqual([]);
});
