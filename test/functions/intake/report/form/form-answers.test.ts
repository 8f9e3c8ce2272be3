import { expect, test } from 'vitest';
import { parseFormAnswers } from '../../../../../functions/intake/report/form/form-answers.ts';
import { testDirectory } from '../../../../support/directory/test-directory.ts';

const relief = testDirectory.topics.find(({ code }) => code === 'AS04');

test.each([
  ['people', '5', 5],
  ['people', ' khoảng 5 người ', 5],
  ['people', '៥', 5],
  ['people', '2,5', 2.5],
  ['people', '5-6', '5-6'],
  ['people', 'năm', 'năm'],
  ['since', ' từ hôm qua ', 'từ hôm qua'],
  ['most', 'rice', 'rice'],
  ['locked-down', 'yes', true],
  ['locked-down', 'no', false],
  ['locked-down', 'maybe', 'maybe'],
])(
  'the report form’s field for %s with the value %j is parsed as the answer %j',
  (id, typed, answer) => {
    expect(parseFormAnswers({ [`answers.AS04.${id}`]: typed }, relief)).toEqual({ [id]: answer });
  },
);

test('empty fields and fields of other topics in the report form are not parsed as answers', () => {
  const fields = { 'answers.AS04.people': ' ', 'answers.AS05.months': '3', 'answers.AS04.x': '1' };
  expect(parseFormAnswers(fields, relief)).toEqual({});
  expect(parseFormAnswers({ 'answers.AS04.people': '5' }, undefined)).toEqual({});
});
