import { beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { PhotosResponse } from '../../../../core/contract/public/photo-responses.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember } from '../../../support/samples/a-member.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';
import { phoneJpeg } from '../../../support/samples/photo-files.ts';

const officer = aMember('officer').sub;
const operator = aMember('operator').sub;
const room = setUpStaffApi(aMember('officer'), aMember('operator'));
const ticket = aTicket({
  ...{ status: 'assigned', unit: 'UBND_XA:29254', unitName: 'UBND phường 7', assignment: 1 },
});
beforeEach(async () => {
  await room.services().tickets.open(ticket);
});

const Problem = z.object({ errors: z.array(z.object({ field: z.string() })).optional() });

const send = (moment: string, file: Buffer, by = officer) =>
  room.answer('POST', `/api/staff/tickets/${ticket.code}/photos/${moment}`, {
    headers: { authorization: `Bearer ${by}`, 'content-type': 'image/jpeg' },
    text: file,
  });

test('an officer with an account adds a photo of the result, which the ticket then lists', async () => {
  const reply = await send('before', phoneJpeg(6));
  expect(reply.statusCode).toBe(201);
  const added = PhotosResponse.parse(JSON.parse(reply.body ?? ''));
  expect(added).toMatchObject({
    version: 2,
    photos: [{ width: 360, height: 480, shows: 'before' }],
  });
  const listed = await room.sendRequest(officer, `GET /api/staff/tickets/${ticket.code}/photos`);
  expect(PhotosResponse.parse(JSON.parse(listed.text)).photos).toMatchObject([{ shows: 'before' }]);
});

test.each<[string, string, Buffer, string, number, string | undefined]>([
  ['an operator for another unit', 'after', phoneJpeg(1), operator, 409, undefined],
  ['a file that is no photo', 'after', Buffer.from('GIF89a'), officer, 415, 'photo'],
  ['an empty body', 'after', Buffer.alloc(0), officer, 400, 'photo'],
  ['an unknown moment', 'during', phoneJpeg(1), officer, 404, undefined],
])('the staff API rejects %s', async (_, moment, file, by, status, field) => {
  const reply = await send(moment, file, by);
  const { errors } = Problem.parse(JSON.parse(reply.body ?? ''));
  expect([reply.statusCode, errors?.[0]?.field]).toEqual([status, field]);
});
