import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addResultPhoto } from '../../../../core/ticket/change/add-result-photo.ts';
import { performTicketAction } from '../../../../core/ticket/change/perform-action.ts';
import type { Actor } from '../../../../core/ticket/events/kinds/common-event-fields.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { memoryNonces } from '../../../support/memory/memory-nonces.ts';
import { memoryTickets } from '../../../support/memory/memory-tickets.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { aPhoto } from '../../../support/samples/listed-photo.ts';
import { phoneJpeg } from '../../../support/samples/photo-files.ts';
import { acted, afterSteps, words } from '../actions/ticket-action-fixtures.ts';

const unit = 'UBND_XA:29254';
const officer: Actor = { role: 'officer', unit, post: 'handler' };

const idOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 22);

const aUnit = (changes: Partial<Ticket> = {}) => {
  const ticket = aTicket({
    unit,
    unitName: 'UBND',
    assignment: 1,
    status: 'in-progress',
    ...changes,
  });
  const tickets = memoryTickets(ticket);
  const put: string[] = [];
  const ports = {
    tickets,
    nonces: memoryNonces(tickets),
    directory: async () => testDirectory,
    pause: async () => undefined,
    now: () => atMinute(60),
    thumbnailOf: () => Buffer.from('small'),
    idOf,
    photoStore: { put: async (_: string, { id }: { id: string }) => void put.push(id) },
  };
  const add = (sent: Uint8Array = phoneJpeg(6), by: Actor = officer, maxMegapixels?: number) =>
    addResultPhoto(
      tickets.all()[0] ?? ticket,
      { sent, shows: 'after', ...(maxMegapixels !== undefined && { maxMegapixels }) },
      { by, channel: 'link' },
      ports,
    );
  const withdraw = () =>
    performTicketAction(
      ticket.code,
      { act: 'withdraw-photo', photo: put[0] ?? '' },
      { by: officer, channel: 'link', nonce: 'withdraw' },
      ports,
    );
  return { tickets, put, add, withdraw };
};

test('a photo of the result is cleaned, stored and recorded without changing the ticket status', async () => {
  const { add, put, tickets } = aUnit();
  expect(await add()).toMatchObject({
    kind: 'recorded',
    photo: { id: put[0], width: 360, height: 480, shows: 'after' },
    ticket: { version: 2, status: 'in-progress' },
  });
  expect(tickets.changes).toMatchObject([
    { event: { kind: 'result-photo-added', shows: 'after', by: officer }, alerts: [] },
  ]);
});

test('the clock stays paused for the citizen’s answer when the unit adds a photo', async () => {
  const waiting = { question: 'Ở đâu?', askedAt: atMinute(5), until: atMinute(999) };
  const { add } = aUnit({ status: 'waiting', waiting });
  expect(await add()).toMatchObject({ ticket: { status: 'waiting', waiting } });
});

test('a photo that the citizen sent is recorded as the unit’s when the unit sends it too', async () => {
  const id = idOf(phoneJpeg(6));
  const { add, tickets } = aUnit({ photos: [{ ...aPhoto(1), id }] });
  expect(await add()).toMatchObject({ kind: 'recorded', photo: { shows: 'after' } });
  expect(tickets.changes).toHaveLength(1);
});

test('the same photo is recorded once', async () => {
  const { add, tickets } = aUnit();
  await add();
  expect((await add()).kind).toBe('recorded');
  expect(tickets.changes).toHaveLength(1);
});

describe('rejected photos of the result', () => {
  test.each<[string, Partial<Ticket>, Actor]>([
    ['from another unit', {}, { ...officer, unit: 'SO_YT' }],
    ['from the citizen', {}, { role: 'citizen' }],
    ['while the head reviews the answer', { status: 'in-review' }, officer],
    ['after the answer', { status: 'answered' }, officer],
    ['on a ticket whose text was erased', { text: '' }, officer],
  ])('%s', async (_, changes, by) => {
    const { add, put } = aUnit(changes);
    expect((await add(phoneJpeg(6), by)).kind).toBe('not-allowed');
    expect(put).toEqual([]);
  });

  test.each<[string, Partial<Ticket>, Uint8Array, number | undefined, string]>([
    ['of an unknown type', {}, Buffer.from('GIF89a'), undefined, 'photo-type'],
    ['without content', {}, new Uint8Array(), undefined, 'photo-required'],
    [
      'with more pixels than the function can decode',
      {},
      phoneJpeg(6),
      0.1,
      'photo-too-many-pixels',
    ],
    [
      'after six others of the unit',
      { photos: [1, 2, 3, 4, 5, 6].map((one) => aPhoto(one, { shows: 'before' })) },
      phoneJpeg(6),
      undefined,
      'photo-enough',
    ],
  ])('%s', async (_, changes, sent, maxMegapixels, problem) => {
    const { add, put } = aUnit(changes);
    expect(await add(sent, officer, maxMegapixels)).toMatchObject({ kind: 'unusable', problem });
    expect(put).toEqual([]);
  });
});

test('six photos of the citizen do not count towards the limit for photos of the result', async () => {
  const { add } = aUnit({ photos: [1, 2, 3, 4, 5, 6].map((one) => aPhoto(one)) });
  expect((await add()).kind).toBe('recorded');
});

describe('withdrawing a photo of the result', () => {
  const reason = 'Ảnh của nơi khác';
  const withdrawn = (ticket: Ticket, photo = aPhoto(2).id) =>
    acted(ticket, { act: 'withdraw-photo', photo, reason }, officer, { minute: 90 });
  const photos = [aPhoto(1), aPhoto(2, { shows: 'after', at: atMinute(50) })];
  const answered = aTicket({ unit, status: 'answered', answeredAt: atMinute(60), photos });

  test.each<[string, Partial<Ticket>, boolean]>([
    ['after the answer', {}, true],
    ['of a closed ticket', { status: 'closed' }, true],
    ['before the answer', { status: 'in-progress', answeredAt: undefined }, false],
    [
      'of an earlier answer, after the ticket was reopened',
      { status: 'in-progress', answeredAt: undefined, photosShownAt: atMinute(60) },
      true,
    ],
    [
      'added after the answer of an earlier cycle',
      { answeredAt: undefined, photosShownAt: atMinute(40) },
      false,
    ],
  ])('a photo %s disappears from the ticket', (_, changes, wasShown) => {
    expect(withdrawn({ ...answered, ...changes })).toMatchObject({
      kind: 'change',
      change: {
        after: { photos: [aPhoto(1)] },
        event: {
          ...{ kind: 'result-photo-withdrawn', photo: aPhoto(2).id, by: officer, reason },
          ...(wasShown && { wasShown }),
        },
        alerts: [],
      },
    });
  });

  test('a photo of the citizen or of another ticket cannot be withdrawn', () => {
    expect(withdrawn(answered, aPhoto(1).id)).toEqual({ kind: 'not-now' });
    expect(withdrawn(answered, aPhoto(3).id)).toEqual({ kind: 'not-now' });
  });

  test('a withdrawn photo can be added again', async () => {
    const { add, withdraw, tickets } = aUnit();
    await add();
    await withdraw();
    expect(tickets.all()[0]?.photos).toEqual([]);
    expect(await add()).toMatchObject({ kind: 'recorded', ticket: { photos: [{}] } });
  });
});

describe('the reason for withdrawing a photo of the result', () => {
  const photos = [aPhoto(2, { shows: 'after', at: atMinute(50) })];
  const withdraw = (ticket: Ticket) =>
    acted(ticket, { act: 'withdraw-photo', photo: aPhoto(2).id }, officer, { minute: 90 });
  const open = aTicket({ unit, status: 'in-progress', photos });

  test('no reason is needed for a photo that the citizen never saw', () => {
    expect(withdraw(open)).toMatchObject({
      change: { after: { photos: [] }, event: { kind: 'result-photo-withdrawn' } },
    });
  });

  test('a reason is required for a photo of an answer, even after the ticket was reopened', () => {
    const answered = afterSteps(open, [{ act: 'answer', text: words }, officer, 60]);
    const reopening = { act: 'reopen', reason: 'Rác vẫn còn ở góc chợ' } as const;
    const reopened = afterSteps(answered, [reopening, { role: 'citizen' }, 70]);
    const refused = {
      kind: 'refused',
      errors: [{ field: 'reason', problem: 'words-required' }],
    };
    expect(reopened.answeredAt).toBeUndefined();
    expect([answered, reopened].map(withdraw)).toEqual([refused, refused]);
  });
});
