import { describe, expect, test } from 'vitest';
import { unitForArea } from '../../../core/directory/unit.ts';
import type { Alert, Subject } from '../../../core/messages/alert.ts';
import { type Context, compose } from '../../../core/messages/compose.ts';
import { Lang } from '../../../core/messages/lang.ts';
import { countSegments } from '../../../core/messages/sms.ts';
import { stagesNamed } from '../../../lib/config.ts';
import { aTicket, openingMorning } from '../../support/a-ticket.ts';
import { directory } from '../../support/the-directory.ts';

/** Every name a unit can have in an SMS, in 2021 and after the reform of 2025. */
const shortNames = [openingMorning, new Date('2025-08-01T08:00:00+07:00')].flatMap((on) =>
  directory.units.flatMap(({ code }) =>
    directory.areas.flatMap((area) => unitForArea(directory, code, area, on)?.shortName ?? []),
  ),
);
const longestName = shortNames.reduce((a, b) => (a.length >= b.length ? a : b));

const context: Context = {
  unitShortName: longestName,
  serviceName: 'Phản ánh vi phạm',
  topicName: 'Tụ tập đông người, đám tiệc, nhậu, karaoke, đá gà',
  portalUrl: 'https://1022.travinh.gov.vn',
  pin: '888888',
  linkToken: 'W'.repeat(18),
  oneTimeCode: '888888',
};

const alertAbout = (subject: Subject, channel: Alert['channel'] = 'sms'): Alert => ({
  code: aTicket().code,
  key: 'key',
  channel,
  to: { kind: 'citizen' },
  subject,
  assignment: 1,
  requestedAt: openingMorning,
  status: 'requested',
});

/** Where a stage without a `portalUrl` is found: the address that API Gateway gives. */
const longestAddress = stagesNamed('local,dev,prod')
  .map(([, { region, portalUrl }]) => {
    return portalUrl ?? `https://${'w'.repeat(10)}.execute-api.${region}.amazonaws.com`;
  })
  .reduce((a, b) => (a.length >= b.length ? a : b));

const clocks = ['acknowledge', 'resolve'] as const;
const subjects: Subject[] = [
  { about: 'receipt' },
  { about: 'answered' },
  { about: 'assigned' },
  { about: 'device-code', number: 1 },
  ...clocks.flatMap((clock) =>
    [50, 80, 100, 150, 200].map((percent) => ({ about: 'rung' as const, clock, percent })),
  ),
];

const smsOf = (subject: Subject, lang: Lang, portalUrl = context.portalUrl): string => {
  const message = compose(alertAbout(subject), aTicket({ lang }), { ...context, portalUrl });
  return message.kind === 'sms' ? message.text : '';
};

describe('an SMS', () => {
  test.each(Lang.options)('with the longest real values is one GSM-7 part (%s)', (lang) => {
    for (const subject of subjects) {
      const text = smsOf(subject, lang);
      expect({ text, ...countSegments(text) }).toMatchObject({ encoding: 'GSM-7', segments: 1 });
    }
  });

  test.each(Lang.options)(
    'at the longest address a stage can have is one part too, its link whole (%s)',
    (lang) => {
      expect(longestAddress).toContain('.execute-api.');
      for (const subject of subjects) {
        const text = smsOf(subject, lang, longestAddress);
        expect({ text, ...countSegments(text) }).toMatchObject({ encoding: 'GSM-7', segments: 1 });
        if (subject.about === 'device-code') continue;
        const isCitizens = subject.about === 'receipt' || subject.about === 'answered';
        expect(
          text.endsWith(`${longestAddress}/${isCitizens ? 'tra-cuu' : `a/${context.linkToken}`}`),
        ).toBe(true);
      }
    },
  );

  test('is in its full words wherever they fit', () => {
    expect(smsOf({ about: 'receipt' }, 'vi')).toContain('phan anh cua quy vi');
    expect(smsOf({ about: 'receipt' }, 'vi', longestAddress)).toMatch(
      /^1022 Tra Vinh da nhan\. Ma \d{3} \d{3} \d{4}, PIN 888888\. Tra loi truoc 13:00 03\/12\./,
    );
    expect(smsOf({ about: 'assigned' }, 'vi', longestAddress)).toContain(`, ${longestName}. `);
  });

  test('has room for the name of every unit there is', () => {
    expect(shortNames.length).toBeGreaterThan(600);
    for (const name of new Set(shortNames)) expect([name, name.length <= 20]).toEqual([name, true]);
  });

  test.each(Lang.options)(
    'to a citizen says nothing of the matter on a shared phone (%s)',
    (lang) => {
      for (const about of ['receipt', 'answered'] as const) {
        expect(smsOf({ about }, lang)).not.toMatch(
          /karaoke|vi pham|violation|suc khoe|health|P7|Phuong 7/i,
        );
      }
    },
  );

  test('of receipt has code, PIN, deadline and where to look', () => {
    expect(smsOf({ about: 'receipt' }, 'vi')).toMatch(
      /Ma \d{3} \d{3} \d{4}, PIN 888888\. Tra loi truoc 13:00 03\/12\. Xem: https:\/\/1022\.travinh\.gov\.vn\/tra-cuu/,
    );
  });
});

describe('an e-mail', () => {
  const mail = compose(
    alertAbout({ about: 'assigned' }, 'email'),
    aTicket({ areaName: 'A <b>&' }),
    context,
  );

  test('tells the officer the matter, the place and the deadline', () => {
    expect(mail).toMatchObject({ kind: 'email', subject: expect.stringContaining('09:00 03/12') });
    expect(mail.text).toContain('karaoke');
  });

  test('escapes what people wrote in its HTML, and links its link', () => {
    if (mail.kind !== 'email') throw new Error('An e-mail was expected');
    expect(mail.html).toContain('A &lt;b&gt;&amp;');
    expect(mail.html).toContain(`<a href="https://1022.travinh.gov.vn/a/${'W'.repeat(18)}">`);
  });
});
