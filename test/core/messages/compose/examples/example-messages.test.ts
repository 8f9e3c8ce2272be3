import { describe, expect, test } from 'vitest';
import { getOrganization } from '../../../../../core/directory/model/organization/organization.ts';
import { findUnitInForce } from '../../../../../core/directory/model/organization/unit.ts';
import { maxBundleSegments } from '../../../../../core/messages/compose/compose-bundle.ts';
import { composeDigest } from '../../../../../core/messages/compose/compose-digest.ts';
import { composeExampleMessages } from '../../../../../core/messages/compose/examples/example-messages.ts';
import { countSegments } from '../../../../../core/messages/compose/sms/sms.ts';
import { smsTemplates } from '../../../../../core/messages/compose/sms/sms-templates.ts';
import { formatSmsDateTime } from '../../../../../core/messages/format-dates.ts';
import { Lang } from '../../../../../core/messages/lang.ts';
import {
  departmentMergerDay,
  launchDay,
  newProvinceDay,
  testDirectory,
  toLocalInstant,
} from '../../../../support/directory/test-directory.ts';
import { aTicket } from '../../../../support/samples/a-ticket.ts';
import { longestAddress, longestName, unitsOn } from '../../message-samples.ts';

const usualAddress = 'https://1022.travinh.gov.vn';
const organization = getOrganization(testDirectory, launchDay);
const examples = composeExampleMessages(testDirectory, { now: launchDay });
const operators = { name: 'Tổng đài 1022', shortName: '1022' };
const health = { name: 'Sở Y tế', shortName: 'So Y te' };

/** SMS that may take more than one segment, with the reason. */
const exceptions: Readonly<Record<string, { segments: number; reason: string }>> = {
  'officer.emergencies': {
    segments: maxBundleSegments,
    reason: 'in a flood it names as many emergencies as possible to who has no internet',
  },
};

/** Returns the 15 units with the longest short names. */
const longestUnitsOn = (now: Date): string[] =>
  unitsOn(now)
    .toSorted((a, b) => b.shortName.length - a.shortName.length)
    .slice(0, 15)
    .map(({ ref }) => ref);

describe('example messages', () => {
  test('the example messages cover all message templates and all messages about several tickets', () => {
    const keys = new Set(examples.map(({ key }) => key));
    for (const { key } of smsTemplates) expect(keys).toContain(key);
    for (const key of ['officer.digest', 'officer.morning-reminder', 'officer.emergencies']) {
      expect(keys).toContain(key);
    }
    expect(keys).toContain('leadership.weekly');
  });

  test('example messages to citizens exist in each language and for chats', () => {
    const answered = examples.filter(({ key }) => key === 'citizen.answered');
    expect(answered.map(({ lang }) => lang)).toEqual(Lang.options);
    for (const { messages } of answered) {
      expect(messages.map(({ kind }) => kind)).toEqual(['sms', 'email', 'chat']);
    }
  });

  test('example messages use directory names valid on the given day', () => {
    const digestOn = (now: Date) =>
      JSON.stringify(composeExampleMessages(testDirectory, { now, unit: 'SO_LDTBXH' }));
    expect(digestOn(launchDay)).toContain('So LDTBXH');
    expect(digestOn(toLocalInstant('2025-03-02'))).not.toContain('So LDTBXH');
  });

  test.each(['SO_XD', 'UBND_XA:29254', 'SO_LDTBXH'])(
    'only SMS name a unit by its short name without diacritics: %s',
    (unit) => {
      const { shortName } = findUnitInForce(testDirectory, unit, launchDay) ?? { shortName: '' };
      const messages = composeExampleMessages(testDirectory, { now: launchDay, unit }).flatMap(
        (one) => one.messages,
      );
      const naming = messages.filter((message) => JSON.stringify(message).includes(shortName));
      expect(new Set(naming.map(({ kind }) => kind))).toEqual(new Set(['sms']));
    },
  );

  test('example messages have no blanks and no internal terms', () => {
    expect(JSON.stringify(examples)).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/);
  });
});

describe.each([
  ['launch in 2021', launchDay],
  ['after the merger of departments in March 2025', departmentMergerDay],
  ['new province since July 2025', newProvinceDay],
])('example SMS with the longest unit names of the period “%s”', (_, now) => {
  test.each([usualAddress, longestAddress])(
    'every example SMS with the portal URL %s fits one GSM-7 segment, apart from listed exceptions',
    (portalUrl) => {
      const tooLong = longestUnitsOn(now).flatMap((unit) =>
        composeExampleMessages(testDirectory, { now, unit, portalUrl }).flatMap(
          ({ key, lang, messages }) =>
            messages.flatMap((message) => {
              if (message.kind !== 'sms') return [];
              const { encoding, segments } = countSegments(message.text);
              const most = exceptions[key]?.segments ?? 1;
              return encoding === 'GSM-7' && segments <= most ? [] : [{ key, lang, unit, message }];
            }),
        ),
      );
      expect(tooLong).toEqual([]);
    },
  );
});

test('a digest SMS with the largest counts fits one segment and names the most urgent ticket code if space allows', () => {
  const context = {
    unit: { name: longestName, shortName: longestName },
    serviceName: 'x',
    linkToken: 'W'.repeat(18),
    organization,
    now: launchDay,
  };
  const sms = (portalUrl: string, more: number): string => {
    const tickets = [{ ticket: aTicket(), context: { ...context, portalUrl } }];
    const message = composeDigest(
      'sms',
      { unit: { name: longestName, shortName: longestName }, tickets, more },
      toLocalInstant('2021-12-04'),
    );
    return message.kind === 'sms' ? message.text : '';
  };
  for (const portalUrl of [usualAddress, longestAddress]) {
    for (const more of [0, 8, 98, 998]) {
      expect([more, countSegments(sms(portalUrl, more)).segments]).toEqual([more, 1]);
    }
  }
  expect(sms(usualAddress, 8)).toContain(`Gap nhat: ${aTicket().code}`);
});

test('a digest to the operators names the hotline only once', () => {
  const context = {
    unit: operators,
    serviceName: 'x',
    linkToken: 'W'.repeat(18),
    organization,
    now: launchDay,
  };
  const tickets = [{ ticket: aTicket(), context: { ...context, portalUrl: usualAddress } }];
  const digest = { unit: operators, tickets, more: 8 };
  const [sms, mail] = (['sms', 'email'] as const).map((channel) =>
    composeDigest(channel, digest, toLocalInstant('2021-12-04')),
  );
  expect(sms).toMatchObject({ text: expect.stringMatching(/^1022: 9 phieu/) });
  expect(mail).toMatchObject({ subject: expect.stringMatching(/^\[1022\] Tổng đài: 9 phiếu/) });
});

test('a digest counts coordinated tickets separately from those on which the unit must act', () => {
  const context = {
    ...{ unit: health, serviceName: 'x', linkToken: 'W'.repeat(18) },
    ...{ organization, portalUrl: usualAddress, now: launchDay },
  };
  const ticket = aTicket({ status: 'assigned' });
  const subjectOf = (...coordinates: boolean[]) => {
    const tickets = coordinates.map((isCoordinated) => ({ ticket, context, isCoordinated }));
    return composeDigest('email', { unit: health, tickets, more: 0 }, ticket.openedAt);
  };
  expect(subjectOf(true, true)).toMatchObject({
    subject: '[1022] Sở Y tế: 2 phiếu phối hợp, không phải tiếp nhận',
  });
  expect(subjectOf(false, true)).toMatchObject({
    subject:
      '[1022] Sở Y tế: 1 phiếu cần xử lý, 1 chưa tiếp nhận; 1 phiếu phối hợp, không phải tiếp nhận',
  });
});

test('a digest to a superior unit counts the tickets of other units separately, and names their units', () => {
  const context = {
    ...{ unit: health, serviceName: 'x', linkToken: 'W'.repeat(18) },
    ...{ organization, portalUrl: usualAddress, now: launchDay },
  };
  const ticket = aTicket({ status: 'assigned', unit: 'SO_YT', unitName: 'Sở Y tế' });
  const tickets = [{ ticket, context, readerUnit: 'VP_UBND' }];
  const unit = { name: 'Văn phòng UBND tỉnh', shortName: 'VP UBND tinh' };
  const mail = composeDigest('email', { unit, tickets, more: 0 }, ticket.openedAt);
  expect(mail).toMatchObject({
    subject: '[1022] Văn phòng UBND tỉnh: 1 phiếu của đơn vị khác cần đôn đốc',
  });
  expect(JSON.stringify(mail)).toContain('Sở Y tế giải quyết.');
  expect(composeDigest('sms', { unit, tickets, more: 0 }, ticket.openedAt)).toMatchObject({
    text: expect.stringContaining('1 phieu don vi khac can don doc'),
  });
});

test('a digest e-mail names the missed deadline of each overdue ticket and the number of unlisted tickets', () => {
  const context = {
    unit: health,
    serviceName: 'x',
    linkToken: 'W'.repeat(18),
    organization,
    now: launchDay,
  };
  const ticket = aTicket({ status: 'assigned' });
  const { acknowledge, resolve } = ticket.clocks;
  const now = new Date(acknowledge.dueAt.getTime() + 60_000);
  const later = { ...resolve, dueAt: new Date(now.getTime() + 3_600_000) };
  const late = { ...ticket, clocks: { ...ticket.clocks, resolve: later } };
  const tickets = [{ ticket: late, context: { ...context, portalUrl: usualAddress } }];
  const mail = composeDigest('email', { unit: health, tickets, more: 5 }, now);
  const text = JSON.stringify(mail);
  expect(text).toContain(`Quá hạn tiếp nhận từ ${formatSmsDateTime(acknowledge.dueAt)}`);
  expect(text).toContain('Còn 5 phiếu quá hạn khác');
});
