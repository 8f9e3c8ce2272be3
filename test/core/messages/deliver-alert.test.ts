import { describe, expect, test } from 'vitest';
import { type Alert, citizenAlert, officerAlerts } from '../../../core/messages/alert.ts';
import { deliverAlert, type SendOutcome } from '../../../core/messages/deliver-alert.ts';
import { linkToken } from '../../../core/officer/link.ts';
import { deviceCode } from '../../../core/officer/second-device.ts';
import { pinOf } from '../../../core/ticket/pin.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { aTicket, atMinute, openingMorning } from '../../support/a-ticket.ts';
import { memoryAlerts } from '../../support/memory-alerts.ts';
import { memoryLinks } from '../../support/memory-links.ts';
import { memoryTickets } from '../../support/memory-tickets.ts';
import { testKeyed } from '../../support/test-keyed.ts';
import { directory } from '../../support/the-directory.ts';

const sealedFor = (code: string, contact: object): Uint8Array =>
  new TextEncoder().encode(`${code} ${JSON.stringify(contact)}`);
const unseal = async (sealed: Uint8Array, context: string): Promise<string> => {
  const [code, ...contact] = new TextDecoder().decode(sealed).split(' ');
  if (code !== context) throw new Error('Sealed for another ticket');
  return contact.join(' ');
};

const { code } = aTicket();
const ticket = aTicket({
  unit: 'UBND_XA:29254',
  unitName: 'UBND Phường 7',
  assignment: 1,
  contact: sealedFor(code, { phone: '+84912345678', email: 'ba@example.vn' }),
});
const handler = { unit: 'UBND_XA:29254', role: 'handler' };
const person = directory.people.find(
  ({ unit, role }) => unit === handler.unit && role === handler.role,
);
const cause = { code, assignment: 1, cause: 'test', requestedAt: openingMorning };
const toOfficer = officerAlerts(handler, { about: 'assigned' }, cause);
const toCitizen = (channel: 'sms' | 'email', about: 'receipt' | 'answered' = 'receipt') =>
  citizenAlert([channel], { about }, cause);

type Given = { ticket?: Ticket; people?: typeof directory.people };

const anOffice = (
  owed: Alert[],
  { ticket: of = ticket, people = directory.people }: Given = {},
) => {
  const alerts = memoryAlerts(...owed);
  const links = memoryLinks();
  const sent: { address: string; text: string; labels: object }[] = [];
  let answer = async (): Promise<SendOutcome> => ({ kind: 'accepted', id: `id-${sent.length}` });
  const ports: Parameters<typeof deliverAlert>[1] = {
    alerts,
    tickets: memoryTickets(of),
    links,
    directory: async () => ({ ...directory, people }),
    keyed: testKeyed,
    unsealContact: unseal,
    send: async ({ text }, address, labels) => {
      sent.push({ address, text, labels });
      return answer();
    },
    hash: (text) => `hash of ${text}`,
    portalUrl: 'https://1022.example',
    now: () => atMinute(5),
  };
  return {
    alerts,
    links,
    sent,
    providerSays: (outcome: () => Promise<SendOutcome>) => {
      answer = outcome;
    },
    async deliver() {
      const endings: Awaited<ReturnType<typeof deliverAlert>>[] = [];
      for (const alert of owed) endings.push(await deliverAlert(alert, ports));
      return endings;
    },
  };
};

describe('an alert to an officer', () => {
  test('goes to the person whom the directory names, by SMS and by e-mail', async () => {
    const { deliver, sent, alerts } = anOffice(toOfficer);
    await deliver();
    expect(sent.map(({ address }) => address)).toEqual([person?.phone, person?.email]);
    expect(alerts.all()).toMatchObject([
      { status: 'sent', provider: 'id-1', settledAt: atMinute(5) },
      { status: 'sent', provider: 'id-2', settledAt: atMinute(5) },
    ]);
  });

  test('carries one link in both messages, kept once and only as a hash', async () => {
    const { deliver, sent, links } = anOffice(toOfficer);
    await deliver();
    const token = linkToken({ code, assignment: 1, ...handler }, testKeyed, 'v1');
    for (const { text } of sent) expect(text).toContain(`https://1022.example/a/${token}`);
    expect(links.all()).toEqual([
      {
        hash: `hash of ${token}`,
        code,
        ...handler,
        assignment: 1,
        codesSent: 0,
        expiresAt: new Date('2022-01-02T08:05:00+07:00'),
      },
    ]);
  });

  test('tells the provider which ticket and which alert it is', async () => {
    const { deliver, sent } = anOffice(toOfficer);
    await deliver();
    const labels = toOfficer.map(({ key }) => ({ labels: { ticket: code, alert: key } }));
    expect(sent).toMatchObject(labels);
  });

  test('about another device holds the code of its number, and no link', async () => {
    const [sms] = officerAlerts(handler, { about: 'device-code', number: 3 }, cause);
    const { deliver, sent, links } = anOffice(sms ? [sms] : []);
    await deliver();
    const token = linkToken({ code, assignment: 1, ...handler }, testKeyed, 'v1');
    const oneTime = deviceCode({ hash: `hash of ${token}`, codesSent: 3 }, testKeyed);
    expect(sent[0]?.text).toContain(oneTime);
    expect(sent[0]?.text).not.toContain('/a/');
    expect(links.all()).toEqual([]);
  });

  test('fails for want of an address when nobody is entered', async () => {
    const { deliver, sent, alerts } = anOffice(toOfficer, { people: [] });
    await deliver();
    expect(sent).toEqual([]);
    expect(alerts.all()).toMatchObject([
      { status: 'failed', provider: 'no-address' },
      { status: 'failed', provider: 'no-address' },
    ]);
  });
});

describe('an alert to the citizen', () => {
  test('goes to the contact that the ticket’s code unseals', async () => {
    const { deliver, sent } = anOffice([...toCitizen('sms'), ...toCitizen('email')]);
    await deliver();
    expect(sent.map(({ address }) => address)).toEqual(['+84912345678', 'ba@example.vn']);
  });

  test('never goes to a contact that was sealed for another ticket', async () => {
    const contact = sealedFor('0000000000', { phone: '+84987654321' });
    const { deliver, sent } = anOffice(toCitizen('sms'), { ticket: { ...ticket, contact } });
    await expect(deliver()).rejects.toThrow('Sealed for another ticket');
    expect(sent).toEqual([]);
  });

  test('of receipt holds the PIN, and no link of an officer', async () => {
    const { deliver, sent, links } = anOffice(toCitizen('sms'));
    await deliver();
    expect(sent[0]?.text).toContain(pinOf(ticket, testKeyed));
    expect(links.all()).toEqual([]);
  });

  test.each([
    ['no contact was left', undefined],
    ['the contact has no number', sealedFor(code, { email: 'ba@example.vn' })],
  ])('fails for want of an address when %s', async (_why, contact) => {
    const { deliver, alerts } = anOffice(toCitizen('sms'), { ticket: { ...ticket, contact } });
    await deliver();
    expect(alerts.all()).toMatchObject([{ status: 'failed', provider: 'no-address' }]);
  });
});

describe('the provider’s answer', () => {
  test('that it will never take the message is kept, with why', async () => {
    const { deliver, alerts, providerSays } = anOffice(toCitizen('sms'));
    providerSays(async () => ({ kind: 'refused', why: 'OptedOut' }));
    expect(await deliver()).toEqual(['failed']);
    expect(alerts.all()).toMatchObject([
      { status: 'failed', provider: 'OptedOut', settledAt: atMinute(5) },
    ]);
  });

  test('that never comes is thrown, and the alert is still owed', async () => {
    const { deliver, alerts, providerSays, sent } = anOffice(toCitizen('sms'));
    providerSays(() => Promise.reject(new Error('throttled')));
    await expect(deliver()).rejects.toThrow('throttled');
    expect(alerts.all()).toEqual(toCitizen('sms'));

    providerSays(async () => ({ kind: 'accepted', id: 'at last' }));
    await deliver();
    expect(sent).toHaveLength(2);
    expect(alerts.all()).toMatchObject([{ status: 'sent', provider: 'at last' }]);
  });
});

describe('an alert that is no longer needed', () => {
  const { clocks } = ticket;
  const stopped = (name: 'acknowledge' | 'resolve'): Ticket => ({
    ...ticket,
    clocks: { ...clocks, [name]: { ...clocks[name], stoppedAt: atMinute(3) } },
  });
  const rungOf = (clock: 'acknowledge' | 'resolve') =>
    officerAlerts(handler, { about: 'rung', clock, percent: 50 }, cause);
  const newDevice = officerAlerts(handler, { about: 'device-code', number: 1 }, cause).slice(0, 1);

  test.each([
    ['a rung whose clock has stopped', rungOf('acknowledge'), stopped('acknowledge')],
    ['a rung of a ticket that is answered', rungOf('resolve'), { ...ticket, status: 'answered' }],
    ['an assignment that is another’s by now', toOfficer, { ...ticket, assignment: 2 }],
    ['an assignment of a ticket that is closed', toOfficer, { ...ticket, status: 'closed' }],
    ['a device code for a closed ticket', newDevice, { ...ticket, status: 'closed' }],
    ['a device code of an earlier assignment', newDevice, { ...ticket, assignment: 2 }],
  ] as const)('is dropped, sends nothing and makes no link: %s', async (_what, owed, of) => {
    const { deliver, sent, alerts, links } = anOffice([...owed], { ticket: of });
    expect(new Set(await deliver())).toEqual(new Set(['dropped']));
    expect([sent, links.all()]).toEqual([[], []]);
    for (const alert of alerts.all()) {
      expect(alert).toMatchObject({ status: 'dropped', settledAt: atMinute(5) });
    }
  });

  test.each([
    ['a rung of the clock that still runs', rungOf('resolve'), stopped('acknowledge')],
    ['a device code to read what was answered', newDevice, { ...ticket, status: 'answered' }],
    [
      'a citizen’s, whatever became of it',
      toCitizen('sms', 'answered'),
      { ...ticket, status: 'closed' },
    ],
    ['a receipt of before the routing', toCitizen('sms'), { ...ticket, assignment: 3 }],
  ] as const)('is not this one: %s', async (_what, owed, of) => {
    const { deliver, sent } = anOffice([...owed], { ticket: of });
    expect(new Set(await deliver())).toEqual(new Set(['sent']));
    expect(sent).toHaveLength(owed.length);
  });
});

test.each(['sent', 'failed', 'dropped'] as const)(
  'an alert that is %s is not sent again',
  async (status) => {
    const settled = toOfficer.map((alert) => ({ ...alert, status, provider: 'before' }));
    const { deliver, sent, alerts } = anOffice(settled);
    await deliver();
    expect([sent, alerts.all()]).toEqual([[], settled]);
  },
);

test('an alert that is brought twice by the stream is sent once', async () => {
  const { deliver, sent } = anOffice(toOfficer);
  await deliver();
  await deliver();
  expect(sent).toHaveLength(toOfficer.length);
});
