import { describe, expect, test } from 'vitest';
import { Person } from '../../../../core/directory/model/organization/people.ts';
import {
  createCitizenNotification,
  createOfficerNotifications,
} from '../../../../core/messages/create-notification.ts';
import { deriveOfficerLinkToken } from '../../../../core/officer/officer-link.ts';
import { deriveDeviceConfirmationCode } from '../../../../core/officer/second-device.ts';
import { deriveTicketPin } from '../../../../core/ticket/read/pin.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { linkPerson } from '../../../support/samples/link-person.ts';
import { testHmac } from '../../../support/test-hmac.ts';
import { hash } from '../../officer/officer-fixtures.ts';
import {
  anOffice,
  cause,
  code,
  handler,
  sealedFor,
  ticket,
  toCitizen,
  toOfficer,
} from '../notification-harness.ts';

const person = testDirectory.people.find(
  ({ unit, role }) => unit === handler.unit && role === handler.role,
);
const owner = {
  code,
  ...handler,
  assignment: 1,
  person: linkPerson('UBND_XA:29254', 'handler', hash),
};

describe('a notification to an officer', () => {
  test('a notification to an officer goes by SMS and e-mail to the person in the directory', async () => {
    const { deliver, sent, alerts } = anOffice(toOfficer);
    await deliver();
    expect(sent.map(({ address }) => address)).toEqual([person?.phone, person?.email]);
    expect(alerts.all()).toMatchObject([
      { status: 'sent', provider: 'id-1', settledAt: atMinute(5) },
      { status: 'sent', provider: 'id-2', settledAt: atMinute(5) },
    ]);
  });

  test('SMS and e-mail to an officer contain the same link, stored once and only as a hash', async () => {
    const { deliver, sent, links } = anOffice(toOfficer);
    await deliver();
    const token = deriveOfficerLinkToken(owner, testHmac, 'v1');
    for (const { text } of sent) expect(text).toContain(`https://1022.example/a/${token}`);
    expect(links.all()).toEqual([
      {
        hash: `hash of ${token}`,
        ...owner,
        codesSent: 0,
        expiresAt: new Date('2022-01-02T08:05:00+07:00'),
      },
    ]);
  });

  test('an officer’s notification is sent to the provider with the ticket code and notification key as labels', async () => {
    const { deliver, sent } = anOffice(toOfficer);
    await deliver();
    const labels = toOfficer.map(({ key }) => ({ labels: { ticket: code, alert: key } }));
    expect(sent).toMatchObject(labels);
  });
});

describe('a device code', () => {
  test('the SMS with the third confirmation code for an officer’s device contains the third code and no link', async () => {
    const [sms] = createOfficerNotifications(handler, { about: 'device-code', number: 3 }, cause);
    const { deliver, sent, links } = anOffice(sms ? [sms] : []);
    await deliver();
    const token = deriveOfficerLinkToken(owner, testHmac, 'v1');
    const oneTime = deriveDeviceConfirmationCode(
      { hash: `hash of ${token}`, codesSent: 3 },
      testHmac,
    );
    expect(sent[0]?.text).toContain(oneTime);
    expect(sent[0]?.text).not.toContain('/a/');
    expect(links.all()).toEqual([]);
  });

  test('a device code goes to the officer who owns the link, even if another person now comes first in the role', async () => {
    const about = { about: 'device-code', number: 1, person: owner.person } as const;
    const [sms] = createOfficerNotifications(handler, about, cause);
    const newcomer = {
      ...testDirectory.people[0],
      ...handler,
      name: 'Lâm Thị Mới',
      phone: '+84911000999',
    };
    const people = [Person.parse(newcomer), ...testDirectory.people];
    const { deliver, sent } = anOffice(sms ? [sms] : [], { people });
    await deliver();
    const token = deriveOfficerLinkToken(owner, testHmac, 'v1');
    const oneTime = deriveDeviceConfirmationCode(
      { hash: `hash of ${token}`, codesSent: 1 },
      testHmac,
    );
    expect(sent).toMatchObject([{ address: person?.phone }]);
    expect(sent[0]?.text).toContain(oneTime);
  });
});

describe('a notification to a role', () => {
  test('a notification to a vacant role fails because there is no recipient', async () => {
    const { deliver, sent, alerts } = anOffice(toOfficer, { people: [] });
    await deliver();
    expect(sent).toEqual([]);
    expect(alerts.all()).toMatchObject([
      { status: 'failed', provider: 'no-address' },
      { status: 'failed', provider: 'no-address' },
    ]);
  });
});

describe('a notification to the citizen', () => {
  test('a notification to a citizen is sent to the decrypted phone number and e-mail address of the ticket', async () => {
    const { deliver, sent } = anOffice([...toCitizen('sms'), ...toCitizen('email')]);
    await deliver();
    expect(sent.map(({ address }) => address)).toEqual(['+84912345678', 'ba@example.vn']);
  });

  test('a notification to a citizen never uses a contact encrypted for another ticket', async () => {
    const contact = sealedFor('0000000000', { phone: '+84987654321' });
    const { deliver, sent } = anOffice(toCitizen('sms'), { ticket: { ...ticket, contact } });
    await expect(deliver()).rejects.toThrow('Sealed for another ticket');
    expect(sent).toEqual([]);
  });

  test('a citizen’s receipt contains the PIN and no officer link', async () => {
    const { deliver, sent, links } = anOffice(toCitizen('sms'));
    await deliver();
    expect(sent[0]?.text).toContain(deriveTicketPin(ticket, testHmac));
    expect(links.all()).toEqual([]);
  });

  test.each([
    ['no contact was left', undefined],
    ['the contact has no number', sealedFor(code, { email: 'ba@example.vn' })],
  ])(
    'a notification to a citizen fails because there is no address when %s',
    async (_why, contact) => {
      const { deliver, alerts } = anOffice(toCitizen('sms'), { ticket: { ...ticket, contact } });
      await deliver();
      expect(alerts.all()).toMatchObject([{ status: 'failed', provider: 'no-address' }]);
    },
  );
});

describe('the provider’s response to a notification', () => {
  test('a provider’s permanent rejection is stored with its reason', async () => {
    const { deliver, alerts, providerSays } = anOffice(toCitizen('sms'));
    providerSays(async () => ({ kind: 'refused', reason: 'OptedOut' }));
    expect(await deliver()).toEqual(['failed']);
    expect(alerts.all()).toMatchObject([
      { status: 'failed', provider: 'OptedOut', settledAt: atMinute(5) },
    ]);
  });

  test('a temporary provider error throws, and the notification stays pending', async () => {
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

test.each([
  [0, 'held'],
  [23 * 60, 'held'],
  [24 * 60, 'failed'],
])(
  'an SMS whose provider does not answer %s minutes after its request is %s',
  async (minutesAgo, result) => {
    const pending = toCitizen('sms').map((alert) => ({
      ...alert,
      requestedAt: atMinute(5 - minutesAgo),
    }));
    const { deliver, providerSays } = anOffice(pending);
    providerSays(async () => ({ kind: 'no-answer' }));
    expect(await deliver()).toEqual([result]);
  },
);

test.each([
  [10, 'held'],
  [20, 'failed'],
])(
  'an SMS about an emergency whose provider does not answer an officer %s minutes after its request is %s',
  async (minutesAgo, result) => {
    const pending = toOfficer
      .filter(({ channel }) => channel === 'sms')
      .map((alert) => ({ ...alert, requestedAt: atMinute(5 - minutesAgo) }));
    const { deliver, providerSays } = anOffice(pending, { ticket: { ...ticket, priority: 'P1' } });
    providerSays(async () => ({ kind: 'no-answer' }));
    expect(await deliver()).toEqual([result]);
  },
);

test.each(['sent', 'failed', 'dropped'] as const)(
  'a notification with the status %s is not sent again',
  async (status) => {
    const settled = toOfficer.map((alert) => ({ ...alert, status, provider: 'before' }));
    const { deliver, sent, alerts } = anOffice(settled);
    await deliver();
    expect([sent, alerts.all()]).toEqual([[], settled]);
  },
);

test('a notification delivered twice by the stream is sent once', async () => {
  const { deliver, sent } = anOffice(toOfficer);
  expect(await deliver()).toEqual(['sent', 'sent']);
  expect(await deliver()).toEqual(['nothing-owed', 'nothing-owed']);
  expect(sent).toHaveLength(2);
});

test('a notification uses the agency’s name at the time of the request, even if the agency was abolished since', async () => {
  const returned = { about: 'returned', unit: 'UBND_HUYEN:845' } as const;
  const requestedAt = new Date('2025-06-30T16:50:00+07:00');
  const toOperators = createOfficerNotifications({ unit: 'TONG_DAI', role: 'handler' }, returned, {
    ...cause,
    requestedAt,
  });
  const { deliver, sent } = anOffice(toOperators, { now: new Date('2025-07-01T07:05:00+07:00') });
  expect(await deliver()).toEqual(['sent', 'sent']);
  expect(sent.map(({ text }) => text).join('\n')).toContain('UBND huyện Cầu Kè');
});

test('a notification about a since-abolished agency uses the name that it had when it got the ticket', async () => {
  const now = new Date('2025-07-01T07:05:00+07:00');
  const formerUnit = 'UBND_HUYEN:845';
  const toDuty = createOfficerNotifications(
    { unit: 'TONG_DAI', role: 'duty' },
    { about: 'unreachable', unit: formerUnit },
    { ...cause, requestedAt: now },
  );
  const { deliver, sent } = anOffice(toDuty, { ticket: { ...ticket, unit: formerUnit }, now });
  expect(await deliver()).toEqual(['sent', 'sent']);
  expect(sent.map(({ text }) => text).join('\n')).toContain('UBND huyện Cầu Kè');
  expect(sent.map(({ text }) => text).join('\n')).not.toContain(formerUnit);
});

describe('a hand-over of a ticket that waits for the citizen', () => {
  const now = new Date('2025-07-01T08:05:00+07:00');
  const unit = 'UBND_XA:29278';
  const change = { formerUnit: 'P_NV:844', since: '2025-07-01' };
  const about = { ...cause, requestedAt: now };
  const notifications = [
    ...createOfficerNotifications(
      { unit, role: 'handler' },
      { about: 'taken-over', ...change },
      about,
    ),
    ...createCitizenNotification(['sms'], { about: 'handed-over', ...change }, about),
    ...createCitizenNotification(['email'], { about: 'handed-over', ...change }, about),
  ];
  const textsOf = async (status: 'waiting' | 'in-progress', lang: 'vi' | 'en') => {
    const of = { ...ticket, unit, status, lang };
    const { deliver, sent } = anOffice(notifications, { ticket: of, now });
    expect(await deliver()).toEqual(notifications.map(() => 'sent'));
    return sent.map(({ text }) => text);
  };
  const deadline = /thoi han|\bhan\b|Thời hạn|deadline/;

  test.each(['vi', 'en'] as const)('no text names a deadline: %s', async (lang) => {
    for (const text of await textsOf('waiting', lang)) expect(text).not.toMatch(deadline);
    for (const text of await textsOf('in-progress', lang)) expect(text).toMatch(deadline);
  });
});

describe('a former unit with the name of its successor', () => {
  const now = new Date('2025-07-01T08:05:00+07:00');
  const unit = 'UBND_XA:29278';
  const former = { formerUnit: 'UBND_XA:29281', since: '2025-07-01' };

  test('an officer reads that the unit is the former one', async () => {
    const taken = { about: 'taken-over', ...former } as const;
    const toHandler = createOfficerNotifications({ unit, role: 'handler' }, taken, {
      ...cause,
      requestedAt: now,
    });
    const { deliver, sent } = anOffice(toHandler, { ticket: { ...ticket, lang: 'en', unit }, now });
    await deliver();
    const texts = sent.map(({ text }) => text).join('\n');
    expect(texts).toContain('UBND xã Tân An (đến 30/6/2025)');
    expect(texts).toMatch(/tu UBND xa Tan An cu\b/);
  });

  test.each([
    ['vi', 'thay UBND xã Tân An (đến 30/6/2025).'],
    ['en', 'in place of UBND xã Tân An (until 30/6/2025).'],
  ] as const)('a citizen reads it in their language: %s', async (lang, expected) => {
    const handedOver = createCitizenNotification(
      ['email'],
      { about: 'handed-over', ...former },
      { ...cause, requestedAt: now },
    );
    const { deliver, sent } = anOffice(handedOver, { ticket: { ...ticket, lang, unit }, now });
    await deliver();
    expect(sent.map(({ text }) => text).join('\n')).toContain(expected);
  });
});
