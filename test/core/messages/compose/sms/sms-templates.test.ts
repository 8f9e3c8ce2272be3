import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { applyDirectoryEdits } from '../../../../../core/directory/change/edit.ts';
import { findCustomText } from '../../../../../core/directory/model/custom-text.ts';
import { getOrganization } from '../../../../../core/directory/model/organization/organization.ts';
import { composeMessage } from '../../../../../core/messages/compose/compose-message.ts';
import { selectMessageTemplate } from '../../../../../core/messages/compose/message-templates.ts';
import { countSegments } from '../../../../../core/messages/compose/sms/sms.ts';
import {
  extractPlaceholders,
  fillSmsText,
  findSmsTemplate,
  getBuiltInSmsText,
  longestMessageValues,
  smsTemplates,
  validateSmsText,
} from '../../../../../core/messages/compose/sms/sms-templates.ts';
import { launchDay, testDirectory } from '../../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../../support/samples/a-ticket.ts';
import { eventfulTicket, listSubjects, shortNames, smsOf } from '../../message-samples.ts';

const template = (key: string, lang = 'vi') => {
  const smsTemplate = findSmsTemplate(key, lang);
  if (!smsTemplate) throw new Error(`No template ${key}`);
  return smsTemplate;
};

const subjects = [...listSubjects('citizen', 'sms'), ...listSubjects('officer', 'sms')];

describe('editable SMS templates', () => {
  test('editable SMS templates cover all SMS and have unique names', () => {
    const names = smsTemplates.map(({ key, lang }) => `${key} ${lang}`);
    expect(new Set(names).size).toBe(names.length);
    const used = subjects.flatMap((subject) =>
      (['vi', 'en'] as const).flatMap((lang) =>
        (['waiting', 'closed', 'refused', 'referred', 'merged'] as const).map((status) => {
          const { key, lang: spoken } = selectMessageTemplate(subject, { lang, status });
          return `${key} ${spoken}`;
        }),
      ),
    );
    expect(new Set(used)).toEqual(new Set(names));
  });

  test('filling in the placeholders of a built-in SMS template yields the SMS that is sent', () => {
    for (const subject of subjects) {
      const { clocks } = eventfulTicket();
      const { key, lang } = selectMessageTemplate(subject, eventfulTicket());
      const wording = getBuiltInSmsText(template(key, lang));
      const given = { ticket: { clocks } };
      expect(smsOf(subject, { ...given, context: { wording } })).toBe(smsOf(subject, given));
    }
  });

  test('the built-in SMS templates pass validation even with the longest directory names', () => {
    for (const one of smsTemplates) {
      const problems = validateSmsText(getBuiltInSmsText(one), one);
      // some templates have a shorter text for the longest names
      const fits = problems.every(({ kind }) => kind === 'too-long');
      expect([one.key, fits]).toEqual([one.key, true]);
    }
    const longest = Math.max(...shortNames.map((name) => name.length));
    expect(longestMessageValues.unit.length).toBeGreaterThanOrEqual(longest);
  });
});

const answered = template('citizen.answered');

describe('validation of an administrator’s SMS text', () => {
  test.each([
    ['1022: phieu {code} da co tra loi, xem tai {follow}', []],
    ['  {code} {follow} ', ['empty']],
    ['1022: phieu cua quy vi da co tra loi, xem tai {follow}', ['gaps']],
    ['1022: {pin} cua phieu {code} da co tra loi: {follow}', ['gaps']],
    [`1022: phieu {code} ${'da '.repeat(40)}: {follow}`, ['too-long']],
  ])('validation of the SMS text %j finds the problems %j', (text, kinds) => {
    expect(validateSmsText(text, answered).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('an SMS text that passes validation fits one GSM-7 segment and leaves no placeholder unfilled', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 90, unit: 'grapheme' }), (prefix) => {
        const text = `${prefix} {code} {follow}`;
        if (validateSmsText(text, answered).length > 0) return;
        const sent = fillSmsText(text, longestMessageValues);
        expect(countSegments(sent)).toMatchObject({ encoding: 'GSM-7', segments: 1 });
        expect(extractPlaceholders(sent)).toEqual([]);
      }),
    );
  });
});

describe('an administrator’s SMS text', () => {
  const row = {
    key: 'citizen.answered',
    lang: 'vi',
    text: '1022 Trà Vinh: phiếu {code} đã có trả lời, xem tại {follow}',
    validFrom: '2021-12-04',
    validTo: null,
  };
  const edit = { table: 'wording', key: 'citizen.answered/vi@2021-12-04', row } as const;

  test('an administrator’s SMS text is used from its first day and sent without diacritics', () => {
    const outcome = applyDirectoryEdits(testDirectory, [edit]);
    if (outcome.kind !== 'valid') throw new Error(JSON.stringify(outcome));
    expect(findCustomText(outcome.directory, answered, atMinute(0))).toBe(undefined);
    const wording = findCustomText(outcome.directory, answered, atMinute(24 * 60));
    expect(smsOf({ about: 'answered' }, { context: { wording } })).toMatch(
      /^1022 Tra Vinh: phieu \d{3} \d{3} \d{4} da co tra loi, xem tai https:/,
    );
  });

  test('an invalid SMS text in a directory change is refused with the reason', () => {
    const bad = { ...edit, row: { ...row, text: 'Phiếu của quý vị đã có trả lời' } };
    const outcome = applyDirectoryEdits(testDirectory, [bad]);
    const Reasons = z.object({ problems: z.array(z.object({ reason: z.string() })) });
    expect(Reasons.parse(outcome).problems.map(({ reason }) => reason)).toEqual([
      'text: lacks {code}',
      'text: lacks {follow}',
    ]);
  });

  test('a custom SMS text is replaced by the shorter built-in text when the URL leaves too little space', () => {
    const wording = `1022: {code} ${'da '.repeat(25)} {follow}`;
    const portalUrl = `https://${'w'.repeat(60)}.vn`;
    const text = smsOf({ about: 'answered' }, { context: { wording, portalUrl } });
    expect(text).toContain('da co tra loi');
  });
});

test('a custom SMS text does not change the e-mail', () => {
  const alert = {
    ...{
      code: aTicket().code,
      key: 'k',
      channel: 'email' as const,
      to: { kind: 'citizen' as const },
    },
    ...{ subject: { about: 'answered' as const }, assignment: 1, requestedAt: atMinute(0) },
    status: 'requested' as const,
  };
  const organization = getOrganization(testDirectory, launchDay);
  const context = {
    unit: { name: 'Phường 7', shortName: 'P7' },
    serviceName: 'x',
    portalUrl: 'https://x.vn',
    organization,
    now: launchDay,
  };
  expect(composeMessage(alert, aTicket(), { ...context, wording: '{code} khác' })).toEqual(
    composeMessage(alert, aTicket(), context),
  );
});
