import { describe, expect, test } from 'vitest';
import { plainTextCorrectionShape } from '../../../core/privacy/correction.ts';
import { encryptCorrection } from '../../../core/privacy/encrypt-correction.ts';
import { performActionAsCitizen } from '../../../core/ticket/change/perform-as-citizen.ts';
import { performActionAsStaff } from '../../../core/ticket/change/perform-as-staff.ts';
import { StaffTicketAction } from '../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { routeTicket } from '../../../core/workflow/route-ticket.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryNonces } from '../../support/memory/memory-nonces.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { aTicket, atMinute, openingMorning } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

const member = { sub: 'supervisor-1', role: 'supervisor' } as const;
const sealing = {
  sealContact: async (text: string) => new TextEncoder().encode(`contact ${text}`),
  sealIdentity: async (text: string) => new TextEncoder().encode(`identity ${text}`),
  hmac: testHmac,
};
const opened = (sealed: Uint8Array | undefined): string => new TextDecoder().decode(sealed);

/** Builds a routed ticket with wrong personal data. */
const wrong = (changes: Partial<Ticket> = {}) => {
  const ticket = aTicket({
    ...{ text: 'Quán của ông Bảy ở số nhà 21', place: 'số nhà 21, gần chùa', lang: 'vi' },
    ...{ contact: Uint8Array.of(1), identity: Uint8Array.of(2), callerHash: 'the old number’s' },
    ...{ contactChannels: ['sms', 'email'], ...changes },
  });
  const tickets = memoryTickets(ticket);
  const ports = {
    tickets,
    nonces: memoryNonces(tickets),
    directory: async () => testDirectory,
    pause: async () => undefined,
    now: () => atMinute(30),
  };
  const history = async () => {
    const found = await tickets.history(ticket.code);
    return found ?? expect.fail('The ticket is gone');
  };
  let keys = 0;
  const nonce = () => {
    keys += 1;
    return `key-${keys}`;
  };
  return {
    tickets,
    history,
    async route() {
      const change = routeTicket(ticket, testDirectory, openingMorning);
      if (change) await tickets.commit(change);
    },
    ask: (right: 'see' | 'correct') =>
      performActionAsCitizen(ticket.code, { act: 'ask-data', right }, { nonce: nonce() }, ports),
    /** Grants a correction like the console's API. */
    async grant(typed: object) {
      const action = StaffTicketAction.parse({
        act: 'grant-data',
        text: 'Đã sửa như yêu cầu',
        ...typed,
      });
      if (action.act !== 'grant-data') throw new Error('It is another act');
      const { act, text, ...fields } = action;
      const corrected = await encryptCorrection(fields, ticket.code, sealing);
      const { version } = (await history()).ticket;
      const sealed = { act, text, ...(corrected && { corrected }) };
      return performActionAsStaff(ticket.code, sealed, { member, version, nonce: nonce() }, ports);
    },
  };
};

describe('a granted data correction', () => {
  test('a granted correction replaces text and place everywhere, including the routing reasons', async () => {
    const office = wrong({ near: { lat: 9.95, long: 106.35 } });
    await office.route();
    await office.ask('correct');
    const newText = 'Quán của ông Tám ở số nhà 12';
    const granted = await office.grant({ newText, newPlace: 'số nhà 12, gần chợ' });
    expect(granted).toMatchObject({ kind: 'recorded', ticket: { text: newText } });
    const stored = await office.history();
    const identity = Uint8Array.of(2);
    expect(stored.ticket).toMatchObject({ place: 'số nhà 12, gần chợ', identity });
    expect(stored.events.at(-1)).toMatchObject({
      ...{ kind: 'data-granted', right: 'correct', corrected: ['text', 'place'] },
      by: { sub: 'supervisor-1' },
    });
    expect(JSON.stringify(stored)).not.toMatch(/số nhà 21|ông Bảy|106\.35/);
  });

  test('a granted correction notifies the citizen and the unit that handles the ticket', async () => {
    const office = wrong();
    await office.route();
    await office.ask('correct');
    await office.grant({ newPlace: 'số nhà 12' });
    const subjects = office.tickets.changes.at(-1)?.alerts.map(({ subject }) => subject.about);
    expect(new Set(subjects)).toEqual(new Set(['data-granted', 'wrote']));
  });

  test('a granted correction encrypts the new number and name, and the old number no longer finds the ticket', async () => {
    const office = wrong();
    await office.ask('correct');
    await office.grant({ newPhone: '0987 654 321', newName: 'Thạch Thị Sa Vane' });
    const { ticket, events } = await office.history();
    expect(opened(ticket.contact)).toBe('contact {"phone":"+84987654321"}');
    expect(opened(ticket.identityCorrections?.[0])).toBe('identity {"name":"Thạch Thị Sa Vane"}');
    expect(ticket).toMatchObject({ contactChannels: ['sms'], bases: ['consent'] });
    expect(ticket.callerHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(events)).not.toMatch(/987|Vane/);
  });

  test('a granted correction of the number sends one final notification to the old number', async () => {
    const office = wrong({ lang: 'en', contactChannels: ['zalo', 'sms'] });
    await office.ask('correct');
    await office.grant({ newPhone: '0987 654 321' });
    const alerts = office.tickets.changes.at(-1)?.alerts ?? [];
    expect(alerts).toMatchObject([
      { channel: 'sms', subject: { about: 'data-granted' } },
      {
        channel: 'zalo',
        subject: { about: 'contact-changed' },
        finalContact: { contact: Uint8Array.of(1), contactChannels: ['zalo', 'sms'], lang: 'en' },
      },
    ]);
    expect(new Set(alerts.map(({ key }) => key)).size).toBe(2);
    const nobody = wrong({ contact: undefined, contactChannels: [] });
    await nobody.ask('correct');
    await nobody.grant({ newPhone: '0987 654 321' });
    const subjects = nobody.tickets.changes.at(-1)?.alerts.map(({ subject }) => subject.about);
    expect(subjects).toEqual(['data-granted']);
  });
});

test('a granted correction of the tax number keeps the other fields of the identity', async () => {
  const office = wrong();
  await office.ask('correct');
  await office.grant({ newTaxNumber: '0100047516' });
  const { ticket } = await office.history();
  expect(ticket.identity).toEqual(Uint8Array.of(2));
  expect(ticket.identityCorrections?.map(opened)).toEqual(['identity {"taxNumber":"0100047516"}']);
});

test('a granted correction creates the identity of a ticket that has none', async () => {
  const office = wrong({ identity: undefined });
  await office.ask('correct');
  await office.grant({ newBusinessName: 'Công ty Hoa Sen' });
  const { ticket } = await office.history();
  expect(opened(ticket.identity)).toBe('identity {"businessName":"Công ty Hoa Sen"}');
  expect(ticket.identityCorrections).toBeUndefined();
});

describe('limits of a data correction', () => {
  test('a granted correction of the text withdraws its publication for a new review', async () => {
    const published = { id: '2021-12-03T01:00:00.000Z-1', at: atMinute(5) };
    const office = wrong({ status: 'answered', answeredAt: atMinute(4), published });
    await office.ask('correct');
    await office.grant({ newText: 'Quán của ông Tám' });
    expect((await office.history()).ticket).toMatchObject({
      ...{ published: undefined, isForModeration: true },
    });
    expect(office.tickets.changes.at(-1)?.publication).toMatchObject({ kind: 'withdrawn' });
  });

  test('a correction is refused when the citizen requested none, or when a due callback would lose its number', async () => {
    const seeing = wrong();
    await seeing.ask('see');
    expect(await seeing.grant({ newPlace: 'số nhà 12' })).toMatchObject({
      errors: [{ problem: 'data-not-a-correction' }],
    });
    const pendingCallback = {
      state: 'owed',
      askedAt: atMinute(1),
      askedBy: 'citizen',
      tries: 0,
    } as const;
    const calling = wrong({ callback: { ...pendingCallback, dueAt: atMinute(90), number: 1 } });
    await calling.ask('correct');
    expect(await calling.grant({ newEmail: 'sa.vane@example.vn' })).toMatchObject({
      errors: [{ field: 'newPhone', problem: 'data-call-owed' }],
    });
  });

  test('a correction is refused that would put texts back into a referred denunciation', async () => {
    const office = wrong({ status: 'referred', text: '', place: undefined });
    await office.ask('correct');
    for (const [newField, typed] of [
      ['newText', 'Tôi tố cáo ông Bảy'],
      ['newPlace', 'số nhà 12, gần chợ'],
    ] as const) {
      expect(await office.grant({ [newField]: typed, newPhone: '0987 654 321' })).toMatchObject({
        errors: [{ field: newField, problem: 'data-words-sealed' }],
      });
    }
    await office.grant({ newPhone: '0987 654 321' });
    const { ticket, events } = await office.history();
    expect(ticket).toMatchObject({ text: '', contactChannels: ['sms'] });
    expect(ticket.place).toBeUndefined();
    expect(events.at(-1)).toMatchObject({ corrected: ['contact'] });
  });
});

test('a correction with an invalid number, e-mail address or text is refused', () => {
  const { newPhone, newEmail, newText } = plainTextCorrectionShape;
  for (const [field, typed] of [
    [newPhone, '113'],
    [newEmail, 'sa.vane@'],
    [newText, ' a '],
  ] as const) {
    expect(field.safeParse(typed).success).toBe(false);
  }
});
