import { describe, expect, test } from 'vitest';
import {
  getOrganization,
  maxSmsNameCharacters,
} from '../../../../core/directory/model/organization/organization.ts';
import { countSegments } from '../../../../core/messages/compose/sms/sms.ts';
import { Lang } from '../../../../core/messages/lang.ts';
import type { NotificationSubject } from '../../../../core/messages/message-kinds.ts';
import type { TimeLimit } from '../../../../core/sla/time-limit.ts';
import type { TicketStatus } from '../../../../core/ticket/model/lifecycle.ts';
import { formatTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { launchDay, testDirectory } from '../../../support/directory/test-directory.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import {
  anotherCode,
  eventfulTicket,
  hasTicketLink,
  linksToConsole,
  listSubjects,
  longestAddress,
  longestName,
  shortNames,
  smsOf,
} from '../message-samples.ts';

const usualAddress = 'https://1022.travinh.gov.vn';
const addresses = [usualAddress, longestAddress];
const code = formatTicketCode(eventfulTicket().code);
const citizens = listSubjects('citizen', 'sms');
const officers = listSubjects('officer', 'sms');
const endings: TicketStatus[] = ['closed', 'refused', 'referred', 'merged'];
const longestNames = shortNames.toSorted((a, b) => b.length - a.length).slice(0, 12);
const most = testDirectory.life.map(({ extension }) => extension);
const amounts: TimeLimit[] = most.flatMap(({ maxWorkingDays, maxHours }) => [
  { kind: 'working-days', days: maxWorkingDays },
  { kind: 'wall', minutes: maxHours * 60 },
]);

const expectOnePart = (text: string): void =>
  expect({ text, ...countSegments(text) }).toMatchObject({ encoding: 'GSM-7', segments: 1 });

test('an SMS that starts with the longest allowed hotline name fits one GSM-7 segment', () => {
  const smsName = 'W'.repeat(maxSmsNameCharacters);
  const organization = { ...getOrganization(testDirectory, launchDay), smsName };
  for (const subject of citizens) expectOnePart(smsOf(subject, { context: { organization } }));
});

describe('SMS with the longest real values', () => {
  test.each(Lang.options)(
    'an SMS to a citizen fits one GSM-7 segment including the complete tracking URL (%s)',
    (lang) => {
      for (const portalUrl of addresses) {
        for (const subject of citizens) {
          for (const status of endings) {
            const text = smsOf(subject, { ticket: { lang, status }, context: { portalUrl } });
            expectOnePart(text);
            // an erased ticket has no page to look at
            if (hasTicketLink(subject)) expect(text.endsWith(`${portalUrl}/tra-cuu`)).toBe(true);
            else expect(text).not.toContain('http');
          }
        }
      }
    },
  );

  test('an SMS to an officer of any unit fits one GSM-7 segment including the complete link', () => {
    for (const portalUrl of addresses) {
      for (const subject of officers) {
        // all names are checked with the first message, only the longest ones with every message
        for (const shortName of subject === officers[0] ? shortNames : longestNames) {
          const text = smsOf(subject, {
            context: { portalUrl, unit: { name: shortName, shortName } },
          });
          expectOnePart(text);
          if (!hasTicketLink(subject)) continue;
          const path = linksToConsole(subject) ? 'console' : `a/${'W'.repeat(18)}`;
          expect(text.endsWith(`${portalUrl}/${path}`)).toBe(true);
        }
      }
    }
  });

  test.each(amounts)(
    'an SMS that requests the longest extension fits one segment: %o',
    (amount) => {
      const { extension } = eventfulTicket();
      const ticket = extension && { extension: { ...extension, amount } };
      for (const portalUrl of addresses) {
        expectOnePart(
          smsOf(
            { about: 'extension-asked' },
            { ...(ticket && { ticket }), context: { portalUrl } },
          ),
        );
      }
    },
  );
});

test('every unit short name has at most 20 characters, so that an SMS has room for it', () => {
  expect(longestAddress).toContain('.execute-api.');
  expect(shortNames.length).toBeGreaterThan(150);
  for (const name of shortNames) expect([name, name.length <= 20]).toEqual([name, true]);
});

test('an SMS uses its long text wherever it fits and a shorter one otherwise', () => {
  expect(smsOf({ about: 'receipt' })).toContain('phan anh cua quy vi');
  const short = { context: { portalUrl: longestAddress } };
  expect(smsOf({ about: 'receipt' }, short)).toMatch(
    /^1022 Tra Vinh: ma \d{3} \d{3} \d{4}, PIN 888888\. Hen tra loi truoc 13:00 03\/12\./,
  );
  expect(smsOf({ about: 'assigned' }, short)).toContain(`, ${longestName}. `);
});

describe('SMS to citizens', () => {
  test.each(Lang.options)(
    'an SMS to a citizen reveals nothing about the report to others who share the phone (%s)',
    (lang) => {
      for (const subject of citizens) {
        for (const status of endings) {
          expect(smsOf(subject, { ticket: { lang, status } })).not.toMatch(
            /karaoke|vi pham|violation|suc khoe|health|P7|Phuong 7|so nha|xet nghiem/i,
          );
        }
      }
    },
  );

  test.each<[NotificationSubject, RegExp]>([
    [
      { about: 'receipt' },
      /Ma \d{3} \d{3} \d{4}, PIN 888888\. Hen tra loi truoc 13:00 03\/12\. Xem: /,
    ],
    [{ about: 'asked' }, /can quy vi bo sung thong tin .* truoc 08:00 08\/12\. Xem tai: /],
    [
      { about: 'reminded' },
      /chua nhan duoc thong tin bo sung .*\. Phan anh van duoc xu ly\. Gui them tai: /,
    ],
    [{ about: 'extended' }, /can them thoi gian, hen tra loi truoc 13:00 03\/12\. Xem ly do/],
    [{ about: 'data-asked' }, /da nhan yeu cau ve du lieu ca nhan, han tra loi 10:00 05\/12\./],
    [{ about: 'data-delayed' }, /du lieu ca nhan duoc gia han den 10:00 05\/12\. Xem/],
    [{ about: 'data-refused' }, /yeu cau ve du lieu ca nhan khong thuc hien duoc\. Xem/],
    [{ about: 'merged' }, /giai quyet chung voi phan anh khac .*Ma va PIN van dung duoc: /],
  ])('the citizen SMS %o states what is required, by when and where', (subject, pattern) => {
    const text = smsOf(subject);
    expect(text).toContain(code);
    expect(text).toMatch(pattern);
    expect(text).toContain('https://1022.travinh.gov.vn/tra-cuu');
  });

  test.each([
    ['closed', 'da dong'],
    ['refused', 'khong duoc tiep nhan'],
    ['referred', 'da chuyen co quan co tham quyen'],
    ['merged', 'da ket thuc xu ly'],
  ] as const)(
    'an SMS about the end of a ticket states how the ticket ended: %s',
    (status, expected) => {
      expect(smsOf({ about: 'ended' }, { ticket: { status } })).toContain(
        `phan anh ${code} ${expected}. Xem ly do bang ma va PIN: `,
      );
    },
  );

  test('an SMS to a Khmer reader is unaccented Vietnamese', () => {
    for (const subject of citizens) {
      expect(smsOf(subject, { ticket: { lang: 'km' } })).toBe(smsOf(subject));
    }
  });
});

describe('SMS to officers', () => {
  const text = (subject: NotificationSubject): string =>
    smsOf(subject, {
      context: {
        unit: { name: 'UBND Phường 7', shortName: 'UBND P7' },
        named: { name: 'Sở Y tế', shortName: 'So Y te' },
      },
    });

  test.each<[NotificationSubject, RegExp]>([
    [{ about: 'informed' }, /phoi hop phieu .*UBND P7 chu tri, han 13:00 03\/12/],
    [{ about: 'wrote' }, /nguoi dan bo sung phieu .* \(UBND P7\)\. Han tra loi 13:00 03\/12/],
    [
      { about: 'resumed' },
      /nguoi dan chua bo sung thong tin .* UBND P7 tra loi truoc 13:00 03\/12/,
    ],
    [{ about: 'extension-asked' }, /UBND P7 xin gia han 5 ngay cho phieu .*Quyet dinh: http/],
    [
      { about: 'extension-decided', granted: true },
      /da dong y gia han .*Han tra loi moi: 13:00 03/,
    ],
    [{ about: 'extension-decided', granted: false }, /KHONG dong y gia han .*van la 13:00 03\/12/],
    [{ about: 'review-asked' }, /UBND P7 trinh duyet cau tra loi .*Han tra loi 13:00 03\/12/],
    [{ about: 'review-rejected' }, /chua duoc duyet\. Gui lai truoc 13:00 03\/12/],
    [{ about: 'reopened' }, /de nghi xu ly lai phieu .*Xac nhan truoc 09:00 03\/12/],
    [{ about: 'returned', unit: 'SO_YT' }, /bi tra lai lan 9, de nghi chuyen .*han 08:15 03\/12/],
    [{ about: 'unreachable', unit: 'SO_YT' }, /KHONG bao duoc .* ve phieu /],
    [
      { about: 'rung', clock: 'forward', percent: 50 },
      /nhac chuyen phieu .*08:15 03\/12, da qua 50% thoi han/,
    ],
    [{ about: 'rung', clock: 'forward', percent: 100 }, /QUA HAN chuyen phieu .*\(100% thoi han\)/],
    [
      { about: 'rung', clock: 'resolve', percent: 80 },
      /nhac tra loi phieu .*13:00 03\/12, da qua 80% thoi han/,
    ],
    [
      { about: 'rung', clock: 'acknowledge', percent: 200 },
      /QUA HAN tiep nhan .*\(200% thoi han\)/,
    ],
    [{ about: 'data-waits' }, /yeu cau ve du lieu ca nhan o phieu .*truoc 10:00 05\/12/],
    [{ about: 'data-rung', percent: 80 }, /nhac tra loi yeu cau .*10:00 05\/12 \(da qua 80%\)/],
    [
      { about: 'data-rung', percent: 100 },
      /QUA HAN tra loi yeu cau ve du lieu .*10:00 05\/12 \(100%\)/,
    ],
  ])(
    'an SMS to an officer states what happened, what is required and by when: %o',
    (subject, pattern) => {
      expect(text(subject)).toMatch(pattern);
      expect(text(subject)).toContain(code);
    },
  );

  test('an SMS to an officer names the unit that the event is about, not the lead unit', () => {
    const named = { name: 'Sở Y tế', shortName: 'So Y te' };
    for (const about of ['returned', 'unreachable'] as const) {
      expect(smsOf({ about, unit: 'SO_YT' }, { context: { named } })).toContain('So Y te');
    }
  });
});

test('an SMS about a question that the citizen answered states the deadline of the unit’s answer', () => {
  expect(smsOf({ about: 'asked' }, { ticket: { waiting: undefined } })).toContain('13:00 03/12');
  const due = { ...eventfulTicket().clocks.resolve, dueAt: atMinute(600) };
  const { clocks } = eventfulTicket();
  expect(
    smsOf({ about: 'extended' }, { ticket: { clocks: { ...clocks, resolve: due } } }),
  ).toContain('18:00 03/12');
});

test('an SMS to a citizen about a merge does not contain the other ticket’s code', () => {
  expect(smsOf({ about: 'merged' })).not.toContain(formatTicketCode(anotherCode));
});

test.each<[string, NotificationSubject, Parameters<typeof smsOf>[1]]>([
  ['a PIN', { about: 'receipt' }, { context: { pin: undefined } }],
  ['a link', { about: 'assigned' }, { context: { linkToken: undefined } }],
  ['a one-time code', { about: 'device-code', number: 1 }, { context: { oneTimeCode: '' } }],
  ['an extension', { about: 'extension-asked' }, { ticket: { extension: undefined } }],
  ['the unit it names', { about: 'unreachable', unit: 'X' }, { context: { named: undefined } }],
])(
  'composing an SMS throws instead of leaving a gap when the text requires %s and the value is missing',
  (what, subject, input) => {
    expect(() => smsOf(subject, input)).toThrow(`Cannot compose the message: ${what} is missing`);
  },
);
