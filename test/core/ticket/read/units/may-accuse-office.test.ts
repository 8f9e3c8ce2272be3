import { expect, test } from 'vitest';
import { mayAccuseOffice } from '../../../../../core/ticket/read/units/may-accuse-office.ts';
import { testDirectory } from '../../../../support/directory/test-directory.ts';

const topic = testDirectory.topics.find(({ questions }) =>
  questions.some(({ kind }) => kind === 'text'),
);
const question = topic?.questions.find(({ kind }) => kind === 'text')?.id ?? '';
const report = { text: 'Quán mở khuya', accused: [] };
const misconduct = 'chủ tịch phường tới uống, nhận phong bì';

test.each([
  ['neither a declaration nor a complaint', {}, false],
  ['an accused office', { accused: ['UBND_XA'] }, true],
  ['a declaration that it is about an office', { isAboutOffice: true }, true],
  ['a complaint in its text', { text: misconduct }, true],
  ['a complaint in its place', { place: misconduct }, true],
  ['a complaint in an answer', { answers: { [question]: misconduct } }, true],
])('a report with %s may accuse an office: %s', (_, fields, expected) => {
  expect(mayAccuseOffice({ ...report, ...fields }, topic)).toBe(expected);
});
