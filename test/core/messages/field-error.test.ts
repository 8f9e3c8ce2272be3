import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { IdempotencyKey, ReportRequest } from '../../../core/intake/report/report.ts';
import { toFieldErrors, toFirstFieldErrorCode } from '../../../core/messages/field-error.ts';
import { Lang } from '../../../core/messages/lang.ts';
import {
  type FieldErrorCode,
  getFieldErrorText,
  isFieldErrorCode,
} from '../../../core/messages/texts/errors/field-error-text.ts';
import { OfficerActionForm } from '../../../core/officer/perform-officer-action.ts';
import { TypedTicketCode } from '../../../core/ticket/model/ticket-code.ts';

type Refusal = [field: string, problem: FieldErrorCode, sent: object];

const refused = (schema: z.ZodType, sent: unknown) => {
  const { error } = schema.safeParse(sent);
  if (!error) throw new Error('Nothing was refused');
  return error;
};

const limit: unknown = expect.any(Number);
/** Returns the expected validation error; an error about a text that is too long states the limit. */
const refusal = (field: string, problem: FieldErrorCode) => ({
  ...{ field, problem },
  ...(problem === 'too-long' && { limit }),
});

const long = (characters: number): string => 'd'.repeat(characters + 1);

const report = (changes: object = {}, reporter: object = {}) => ({
  service: 'violation',
  text: 'Quán karaoke vẫn mở cửa',
  reporter: { kind: 'person', ...reporter },
  ...changes,
});

const reports: Refusal[] = [
  ['service', 'service-unknown', report({ service: '' })],
  ['service', 'service-unknown', report({ service: undefined })],
  ['topic', 'too-long', report({ topic: long(10) })],
  ['topic', 'required-or-wrong-type', report({ topic: 5 })],
  ['areaCode', 'too-long', report({ areaCode: long(10) })],
  ['place', 'too-long', report({ place: long(200) })],
  ['answers.people', 'too-long', report({ answers: { people: long(500) } })],
  ['answers.people', 'not-allowed', report({ answers: { people: [20] } })],
  ['text', 'text-required', report({ text: undefined })],
  ['text', 'text-required', report({ text: ['a', 'b'] })],
  ['text', 'text-too-short', report({ text: '  ba  ' })],
  ['text', 'too-long', report({ text: long(4000) })],
  ['lang', 'not-allowed', report({ lang: 'fr' })],
  ['reporter', 'required-or-wrong-type', report({ reporter: undefined })],
  ['reporter.kind', 'not-allowed', report({}, { kind: 'robot' })],
  ['reporter.anonymous', 'required-or-wrong-type', report({}, { anonymous: 'yes' })],
  ['reporter.name', 'too-long', report({}, { name: long(100) })],
  ['reporter.phone', 'phone-impossible', report({}, { phone: '12345' })],
  ['reporter.phone', 'phone-impossible', report({}, { phone: '113' })],
  ['reporter.phone', 'too-long', report({}, { phone: long(40) })],
  ['reporter.businessName', 'too-long', report({}, { businessName: long(200) })],
  ['reporter.taxNumber', 'tax-number-wrong', report({}, { taxNumber: '21001' })],
  ['reporter.taxNumber', 'tax-number-mistyped', report({}, { taxNumber: '2100123456' })],
  ['reporter.taxNumber', 'tax-number-mistyped', report({}, { taxNumber: '0100047517-001' })],
  ['reporter.email', 'email-malformed', report({}, { email: 'ba@example' })],
  ['reporter.email', 'too-long', report({}, { email: `${long(200)}@example.vn` })],
  ['color', 'unknown-field', report({ color: 'red' })],
  ['reporter.cccd', 'unknown-field', report({}, { cccd: '084090000000' })],
];

const form = (changes: object = {}) => ({
  act: 'answer',
  nonce: 'a-nonce-of-the-form',
  version: '2',
  text: 'Đã lập biên bản, quán cam kết đóng cửa.',
  ...changes,
});

const forms: Refusal[] = [
  ['act', 'form-broken', form({ act: 'close' })],
  ['act', 'form-broken', form({ act: undefined })],
  ['nonce', 'form-broken', form({ nonce: 'short' })],
  ['nonce', 'form-broken', form({ nonce: undefined })],
  ['version', 'form-broken', form({ version: 'two' })],
  ['version', 'form-broken', form({ version: '2.5' })],
  ['version', 'form-broken', form({ version: '' })],
  ['version', 'form-broken', form({ version: undefined })],
  ['text', 'answer-required', form({ text: undefined })],
  ['text', 'answer-too-short', form({ text: '   Đã xong   ' })],
  ['text', 'too-long', form({ text: long(2000) })],
];

describe('validation errors by field', () => {
  test.each(reports)(
    'a report is refused for its field “%s” with the problem “%s”',
    (field, problem, sent) => {
      expect(toFieldErrors(refused(ReportRequest, sent))).toEqual([refusal(field, problem)]);
    },
  );

  test.each(forms)(
    'an officer’s form is refused for its field “%s” with the problem “%s”',
    (field, problem, sent) => {
      expect(toFieldErrors(refused(OfficerActionForm, sent))).toEqual([{ field, problem }]);
    },
  );

  test.each<[FieldErrorCode, unknown]>([
    ['key-required', undefined],
    ['key-malformed', 'short'],
    ['key-malformed', 'sixteen with a space'],
    ['key-malformed', long(128)],
  ])('an invalid idempotency key is refused with the problem “%s”', (problem, key) => {
    expect(toFirstFieldErrorCode(refused(IdempotencyKey, key))).toBe(problem);
  });

  test.each<[FieldErrorCode, unknown]>([
    ['code-malformed', '12345'],
    ['code-malformed', 'mã của tôi'],
    ['code-mistyped', '000 000 0001'],
    ['required-or-wrong-type', undefined],
  ])('an invalid ticket code that was typed is refused with the problem “%s”', (problem, typed) => {
    expect(toFirstFieldErrorCode(refused(TypedTicketCode, typed))).toBe(problem);
  });
});

test('validation names each refused field once, with its first problem', () => {
  const sent = { ...report({ text: '', color: 'red', size: 3 }), reporter: { phone: '12345' } };
  expect(toFieldErrors(refused(ReportRequest, sent))).toEqual([
    { field: 'text', problem: 'text-too-short' },
    { field: 'reporter.kind', problem: 'not-allowed' },
    { field: 'reporter.phone', problem: 'phone-impossible' },
    { field: 'color', problem: 'unknown-field' },
    { field: 'size', problem: 'unknown-field' },
  ]);
});

test('validation states the maximum length of a text that is too long', () => {
  const [error] = toFieldErrors(refused(ReportRequest, report({ place: long(200) })));
  expect(error).toEqual({ field: 'place', problem: 'too-long', limit: 200 });
  for (const lang of Lang.options) {
    expect(getFieldErrorText('too-long', lang, error?.limit)).toContain('200');
    expect(getFieldErrorText('too-long', lang)).not.toMatch(/\d|undefined|limit/);
  }
});

test('validation errors do not repeat an unknown field’s name that may be personal data', () => {
  const names = ['0912345678', 'Thạch Thị Sa Vane', 'ba.vane@example.vn', 'a'.repeat(61), 'x y'];
  for (const name of names) {
    for (const sent of [report({ [name]: 'x' }), report({}, { [name]: 'x' })]) {
      const fieldErrors = toFieldErrors(refused(ReportRequest, sent));
      expect(fieldErrors).toMatchObject([{ problem: 'unknown-field' }]);
      expect(JSON.stringify(fieldErrors)).not.toContain(name);
    }
  }
  // names of mistyped fields are still repeated
  expect(toFieldErrors(refused(ReportRequest, report({ areacode: 'x' })))).toEqual([
    { field: 'areacode', problem: 'unknown-field' },
  ]);
});

test('every validation problem has a text in every language, and unknown problems have none', () => {
  const problemCodes = [...reports, ...forms].map(([, problem]) => problem);
  for (const lang of Lang.options) {
    for (const word of problemCodes) expect(getFieldErrorText(word, lang)).toMatch(/\p{L}.*[.។]$/u);
  }
  for (const word of ['', 'toString', '__proto__', 'Invalid input']) {
    expect([word, isFieldErrorCode(word)]).toEqual([word, false]);
  }
});

test('the validation error for an unknown field does not repeat the field’s name if it is a person’s name, a phone number or an e-mail address', () => {
  const keys = {
    '0912 345 678': 1,
    '+84912345678': 1,
    'Thạch Thị Sa Vane': 1,
    'vane@example.vn': 1,
  };
  const error = ReportRequest.safeParse({ ...keys, color: 1 }).error;
  const fields = (error ? toFieldErrors(error) : []).map(({ field }) => field);
  expect(fields.join()).not.toMatch(/912|Vane|vane/);
  expect(fields).toEqual(expect.arrayContaining(['…', 'color']));
});
