import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { type AddPhotoDeps, addPhoto } from '../../../../core/intake/follow/add-photo.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { deriveTicketPin } from '../../../../core/ticket/read/pin.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { memoryAttempts } from '../../../support/memory/memory-attempts.ts';
import { memoryNonces } from '../../../support/memory/memory-nonces.ts';
import { memoryTickets } from '../../../support/memory/memory-tickets.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { aPhoto } from '../../../support/samples/listed-photo.ts';
import { phoneJpeg } from '../../../support/samples/photo-files.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const handled = { unit: 'UBND_XA:29254', unitName: 'UBND phường 7', assignment: 1 };

const aDesk = (changes: Partial<Ticket> = {}, others: Partial<AddPhotoDeps> = {}) => {
  const ticket = aTicket({ ...handled, status: 'in-progress', ...changes });
  const tickets = memoryTickets(ticket);
  const put: string[] = [];
  const ports: AddPhotoDeps = {
    tickets,
    nonces: memoryNonces(tickets),
    attempts: memoryAttempts(() => atMinute(60)),
    hmac: testHmac,
    directory: async () => testDirectory,
    pause: async () => undefined,
    now: () => atMinute(60),
    thumbnailOf: () => Buffer.from('small'),
    idOf: (bytes) => createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    photoStore: { put: async (_, { id }) => void put.push(id) },
    ...others,
  };
  const pin = deriveTicketPin(ticket, testHmac);
  return {
    tickets,
    put,
    sendUnread: (readPhoto: () => Promise<Uint8Array>, shown: object) =>
      addPhoto({ code: ticket.code, address: 'citizen', ...shown }, readPhoto, ports),
    send: (photo: Uint8Array = phoneJpeg(), shown: object = { pin }) =>
      addPhoto({ code: ticket.code, address: 'citizen', ...shown }, async () => photo, ports),
  };
};

const full = { photos: [1, 2, 3, 4, 5, 6].map((number) => aPhoto(number)) };

test('addPhoto stores the photo file before it records the photo on the ticket', async () => {
  const { send, put, tickets } = aDesk();
  const outcome = await send(phoneJpeg(6));
  expect(outcome).toMatchObject({
    kind: 'recorded',
    photo: { id: put[0], type: 'jpeg', width: 360, height: 480, at: atMinute(60) },
    ticket: { version: 2, status: 'in-progress' },
  });
  expect(tickets.changes).toMatchObject([
    { event: { kind: 'photo-added', version: 2, photo: put[0], by: { role: 'citizen' } } },
  ]);
});

describe('a repeated photo', () => {
  test('the same photo sent again is recorded once, even on a closed ticket', async () => {
    const { send, tickets, put } = aDesk();
    const first = await send();
    expect(await send()).toEqual(first);
    const [ticket] = tickets.all();
    const closed = aDesk({ ...ticket, status: 'closed' });
    expect(await closed.send()).toMatchObject({ kind: 'recorded', photo: { id: put[0] } });
    expect([tickets.changes.length, put.length]).toEqual([1, 1]);
  });

  test('the same photo sent with and without camera metadata is recorded once', async () => {
    const { send, tickets } = aDesk();
    await send(phoneJpeg(1));
    await send(Buffer.concat([phoneJpeg(1), Buffer.from('a film of a second')]));
    expect(tickets.changes).toHaveLength(1);
  });

  test('the same photo sent concurrently is recorded once', async () => {
    const { send, tickets } = aDesk();
    const outcomes = await Promise.all([send(), send(), send()]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['recorded', 'recorded', 'recorded']);
    expect(tickets.all()[0]?.photos).toHaveLength(1);
  });
});

describe('refused photos', () => {
  test.each<[string, Partial<Ticket>, object]>([
    ['the seventh photo of a ticket', full, { kind: 'unusable', problem: 'photo-enough' }],
    ['a closed ticket', { status: 'closed', closedAt: atMinute(10) }, { kind: 'not-now' }],
    ['a merged ticket', { status: 'merged' }, { kind: 'not-now', alternative: { kind: 'merged' } }],
  ])(
    'addPhoto stores and records nothing when the photo is refused: %s',
    async (_, changes, outcome) => {
      const { send, put, tickets } = aDesk(changes);
      expect(await send()).toMatchObject(outcome);
      expect([put, tickets.changes]).toEqual([[], []]);
    },
  );

  test('addPhoto refuses a file that is no photo and a photo that cannot be rendered', async () => {
    const { send } = aDesk();
    expect(await send(Buffer.from('GIF89a'))).toMatchObject({ problem: 'photo-type' });
    const blind = aDesk({}, { thumbnailOf: () => undefined });
    expect(await blind.send()).toMatchObject({ kind: 'unusable', problem: 'photo-broken' });
    expect([blind.put, blind.tickets.changes]).toEqual([[], []]);
  });

  test('addPhoto stores nothing for a wrong or missing PIN', async () => {
    const { send, put } = aDesk();
    expect(await send(phoneJpeg(), {})).toMatchObject({ kind: 'no-pin' });
    expect(await send(Buffer.from('GIF89a'), { pin: '000000' })).toMatchObject({
      kind: 'wrong-pin',
    });
    expect(put).toEqual([]);
  });
});

test('addPhoto does not read the upload before it has checked the PIN', async () => {
  const { sendUnread } = aDesk();
  const readPhoto = vi.fn(async () => phoneJpeg());
  expect(await sendUnread(readPhoto, { pin: '000000' })).toMatchObject({ kind: 'wrong-pin' });
  expect(readPhoto).not.toHaveBeenCalled();
});

test('addPhoto accepts only one of two concurrent photos when the ticket may have one more', async () => {
  const { send, tickets } = aDesk({ photos: full.photos.slice(1) });
  const outcomes = await Promise.all([
    send(phoneJpeg(1)),
    send(phoneJpeg(1, { width: 90, height: 80 })),
  ]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['recorded', 'unusable']);
  expect(tickets.all()[0]?.photos).toHaveLength(6);
});

test('addPhoto records nothing on the ticket when the photo store fails, so that a retry is possible', async () => {
  const { send, tickets } = aDesk(
    {},
    { photoStore: { put: () => Promise.reject(new Error('S3')) } },
  );
  await expect(send()).rejects.toThrow('S3');
  expect(tickets.changes).toEqual([]);
});
