import { describe, expect, test } from 'vitest';
import { denialReasons, listTicketReaders } from '../../../core/staff/readers.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';
import { directory } from '../../support/the-directory.ts';

const then = { directory, now: atMinute(10) };
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

describe('who may read what of a ticket', () => {
  test('the unit that has it and the one beside it read the text, and nobody in it who reported', () => {
    for (const unit of ['UBND_XA:29254', 'SO_YT']) {
      expect(mayOf('officer', unit)).toMatchObject({
        text: true,
        contact: 'not-their-role',
        identity: 'not-their-role',
      });
    }
  });

  test('whoever it is about reads nothing of it, and the table says why', () => {
    expect(mayOf('officer', 'UBND_XA:29242')).toMatchObject({
      text: 'about-them',
      photos: 'about-them',
      voiceMessages: 'about-them',
    });
  });

  test('operators open the number, supervisors the name too, administrators neither', () => {
    expect(mayOf('operator')).toMatchObject({ contact: true, identity: 'not-their-role' });
    expect(mayOf('supervisor')).toMatchObject({ contact: true, identity: true });
    expect(mayOf('administrator')).toMatchObject({
      contact: 'not-their-role',
      identity: 'not-their-role',
    });
  });

  test('of what isn’t there nobody reads anything', () => {
    const [operator] = listTicketReaders(aTicket({ accused: [] }), then);
    expect(operator?.may).toMatchObject({ photos: 'nothing-kept', contact: 'nothing-kept' });
  });

  test('of what is said of the hotline no operator has a word, but their head', () => {
    const aboutUs = listTicketReaders({ ...ticket, accused: ['TONG_DAI'] }, then);
    const textOf = (role: string) => aboutUs.find((reader) => reader.role === role)?.may.text;
    expect([textOf('operator'), textOf('supervisor')]).toEqual(['about-them', true]);
  });

  test('is told by reasons that everybody knows', () => {
    const told = [ticket, aTicket({ accused: [] })]
      .flatMap((one) => listTicketReaders(one, then))
      .flatMap(({ may }) => Object.values(may));
    const known = new Set<unknown>([true, ...denialReasons]);
    expect(told.filter((one) => !known.has(one))).toEqual([]);
    expect(new Set(told)).toEqual(new Set([true, 'about-them', 'not-their-role', 'nothing-kept']));
  });
});
