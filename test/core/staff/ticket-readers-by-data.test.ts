import { expect, test } from 'vitest';
import { listTicketReaders } from '../../../core/staff/access/ticket-readers.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { aPhoto } from '../../support/samples/listed-photo.ts';

const then = { directory: testDirectory, now: atMinute(10) };
const unit = 'UBND_XA:29254';
const envelope = new Uint8Array([1]);
const bare: Partial<Ticket> = { contact: undefined, callTo: undefined, identity: undefined };

const mayOf = (changes: Partial<Ticket>, role: string) =>
  listTicketReaders(aTicket({ status: 'assigned', unit, accused: [], ...changes }), then).find(
    (reader) => reader.role === role,
  )?.may;

const voiceMessages = [
  {
    call: '0b9fd6d4-8c0b-4c59-9c7c-7b1f0f0a1022',
    seconds: 9,
    at: atMinute(1),
    words: 'written' as const,
  },
];

test('listTicketReaders lists readers of photos only if the ticket has photos', () => {
  expect(mayOf({ photos: [aPhoto()] }, 'officer')?.photos).toBe(true);
  expect(mayOf({ photos: [] }, 'officer')?.photos).toBe('nothing-kept');
});

test('listTicketReaders lists only hotline staff as readers of voice messages on violation tickets', () => {
  const [violation, welfare] = [
    { service: 'violation', voiceMessages } as const,
    { service: 'welfare', voiceMessages } as const,
  ];
  expect(mayOf(violation, 'operator')?.voiceMessages).toBe(true);
  expect(mayOf(violation, 'officer')?.voiceMessages).toBe('nothing-kept');
  expect(mayOf(welfare, 'officer')?.voiceMessages).toBe(true);
  expect(mayOf({ service: 'welfare', voiceMessages: [] }, 'operator')?.voiceMessages).toBe(
    'nothing-kept',
  );
});

test('listTicketReaders lists readers of a telephone number if the ticket or a callback has one', () => {
  expect(mayOf({ ...bare, contact: envelope }, 'operator')?.contact).toBe(true);
  expect(mayOf({ ...bare, callTo: envelope }, 'operator')?.contact).toBe(true);
  expect(mayOf({ ...bare, identity: envelope }, 'operator')?.contact).toBe('nothing-kept');
});

test('listTicketReaders lists readers of a name only if the ticket has one', () => {
  expect(mayOf({ ...bare, identity: envelope }, 'supervisor')?.identity).toBe(true);
  expect(mayOf({ ...bare, contact: envelope }, 'supervisor')?.identity).toBe('nothing-kept');
});

test('listTicketReaders omits uninvolved units and lists an accused unit with the reason for denial', () => {
  const readers = listTicketReaders(
    aTicket({ status: 'assigned', unit, accused: ['SO_YT'] }),
    then,
  );
  expect(readers.map(({ role, unit: ref }) => ref ?? role)).toEqual([
    ...['operator', 'supervisor', 'administrator', 'leader', unit, 'SO_YT'],
  ]);
});
