import { describe, expect, test } from 'vitest';
import {
  listTicketReaders,
  readDenialReasons,
} from '../../../../core/staff/access/ticket-readers.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { aPhoto } from '../../../support/samples/listed-photo.ts';

const then = { directory: testDirectory, now: atMinute(10) };
const ticket = aTicket({
  status: 'assigned',
  unit: 'UBND_XA:29254',
  coUnits: ['SO_YT'],
  accused: ['UBND_XA:29242'],
  contact: new Uint8Array([1]),
  identity: new Uint8Array([1]),
});

const mayOf = (role: string, unit?: string) =>
  listTicketReaders(ticket, then).find((reader) => reader.role === role && reader.unit === unit)
    ?.may;

describe('ticket data that each reader may see', () => {
  test('lead unit and co-units may read a ticket’s text, but not the sender’s contact and identity', () => {
    for (const unit of ['UBND_XA:29254', 'SO_YT']) {
      expect(mayOf('officer', unit)).toMatchObject({
        text: true,
        contact: 'not-their-role',
        identity: 'not-their-role',
      });
    }
  });

  test('an accused unit may read nothing of the ticket, and the list of readers states why', () => {
    expect(mayOf('officer', 'UBND_XA:29242')).toMatchObject({
      text: 'about-them',
      photos: 'about-them',
      voiceMessages: 'about-them',
    });
  });

  test('operators may decrypt the sender’s number, supervisors also the name, administrators neither', () => {
    expect(mayOf('operator')).toMatchObject({ contact: true, identity: 'not-their-role' });
    expect(mayOf('supervisor')).toMatchObject({ contact: true, identity: true });
    expect(mayOf('administrator')).toMatchObject({
      contact: 'not-their-role',
      identity: 'not-their-role',
    });
  });

  test('the list of readers omits personal data that the ticket does not have', () => {
    const [operator] = listTicketReaders(aTicket({ accused: [] }), then);
    expect(operator?.may).toMatchObject({ photos: 'nothing-kept', contact: 'nothing-kept' });
  });

  test('a ticket that accuses the hotline is hidden from operators and open to supervisors', () => {
    const aboutUs = listTicketReaders({ ...ticket, accused: ['TONG_DAI'] }, then);
    const textOf = (role: string) => aboutUs.find((reader) => reader.role === role)?.may.text;
    expect([textOf('operator'), textOf('supervisor')]).toEqual(['about-them', true]);
  });

  test('a denial of ticket access always has one of the known reasons', () => {
    const allowed = [ticket, aTicket({ accused: [] })]
      .flatMap((one) => listTicketReaders(one, then))
      .flatMap(({ may }) => Object.values(may));
    const known = new Set<unknown>([true, ...readDenialReasons]);
    expect(allowed.filter((one) => !known.has(one))).toEqual([]);
    expect(new Set(allowed)).toEqual(
      new Set([true, 'about-them', 'not-their-role', 'nothing-kept']),
    );
  });
});

test.each([
  ['has', true],
  ['has not', 'nothing-kept'],
] as const)(
  'a unit may read photos beside a voice message that an operator %s played',
  (has, readable) => {
    const voiceMessages = [
      { call: 'c'.repeat(36), seconds: 9, at: atMinute(1), words: 'none' as const },
    ];
    const withPhoto = aTicket({ ...ticket, photos: [aPhoto(1)], voiceMessages });
    const photosOf = (options: { wasListenedTo?: boolean }) =>
      listTicketReaders(withPhoto, { ...then, ...options }).find(({ unit }) => unit === 'SO_YT')
        ?.may.photos;
    expect(photosOf({ wasListenedTo: has === 'has' })).toBe(readable);
    expect(photosOf({})).toBe('nothing-kept');
  },
);
