import { describe, expect, test } from 'vitest';
import { toAnsweredTopicQuestions } from '../../../core/intake/report/answered-topic-questions.ts';
import { ReportRequest } from '../../../core/intake/report/report.ts';
import { validateTopicAnswers } from '../../../core/intake/report/validation/validate-topic-answers.ts';
import { toFieldErrors } from '../../../core/messages/field-error.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

const topic = (code: string) => {
  const found = testDirectory.topics.find((one) => one.code === code);
  if (!found) throw new Error(`No topic ${code}`);
  return found;
};
const relief = topic('AS04');

const parsed = (answers: unknown) =>
  ReportRequest.safeParse({
    service: 'welfare',
    topic: 'AS04',
    text: 'Nhà tôi hết gạo đã hai ngày',
    reporter: { kind: 'person' },
    answers,
  });

describe('answers to topic questions', () => {
  test('validateTopicAnswers accepts answers of the requested type', () => {
    const answers = { people: 5, since: 'hôm qua', most: 'rice', 'locked-down': false };
    expect(validateTopicAnswers(answers, relief.questions)).toEqual([]);
  });

  test('validateTopicAnswers accepts zero and fractions as counts', () => {
    for (const people of [0, 1.5])
      expect(validateTopicAnswers({ people }, relief.questions)).toEqual([]);
  });

  test('validateTopicAnswers accepts missing answers, even to required questions', () => {
    expect(relief.questions.some(({ required }) => required)).toBe(true);
    expect(validateTopicAnswers({}, relief.questions)).toEqual([]);
  });

  test.each([
    [{ people: 'năm' }, 'number-wanted'],
    [{ people: -1 }, 'number-wanted'],
    [{ people: 1_000_001 }, 'number-wanted'],
    [{ people: 1e-200 }, 'number-wanted'],
    [{ people: true }, 'number-wanted'],
    [{ since: 2 }, 'text-wanted'],
    [{ most: 'gold' }, 'not-allowed'],
    [{ most: 1 }, 'not-allowed'],
    [{ 'locked-down': 'yes' }, 'yes-or-no-wanted'],
    [{ hours: 'tối' }, 'question-unknown'],
    [{ constructor: 'x' }, 'question-unknown'],
  ])('validateTopicAnswers names the fields of invalid answers: %o', (answers, problem) => {
    const [id] = Object.keys(answers);
    const field = `answers.${id}`;
    expect(validateTopicAnswers({ people: 3, ...answers }, relief.questions)).toEqual([
      { field, problem },
    ]);
  });

  test('validateTopicAnswers refuses answers in a report whose topic has no questions', () => {
    expect(validateTopicAnswers({ people: 5 }, [])).toEqual([
      { field: 'answers.people', problem: 'question-unknown' },
    ]);
  });
});

describe('answers in a report', () => {
  test('a report drops empty answers and equals a report without answers', () => {
    expect(parsed({ people: 5, since: '  ' }).data?.answers).toEqual({ people: 5 });
    expect(parsed({ since: '' }).data).toEqual(parsed(undefined).data);
  });

  test.each([
    [{ since: 'x'.repeat(501) }, { field: 'answers.since', problem: 'too-long', limit: 500 }],
    [{ since: { deep: true } }, { field: 'answers.since', problem: 'not-allowed' }],
    [{ since: null }, { field: 'answers.since', problem: 'not-allowed' }],
    ['five', { field: 'answers', problem: 'required-or-wrong-type' }],
  ])('a report with the answers %o is refused with the error %o', (answers, expected) => {
    const { error } = parsed(answers);
    expect(error && toFieldErrors(error)).toEqual([expected]);
  });
});

describe('answers for display', () => {
  const answers = { 'locked-down': true, people: 5, most: 'rice' };

  test('toAnsweredTopicQuestions lists answers with their questions in the order of the questions', () => {
    expect(toAnsweredTopicQuestions(answers, relief, 'vi')).toEqual([
      { question: 'Nhà có mấy người?', answer: '5', lang: 'vi' },
      { question: 'Cần gì nhất?', answer: 'Gạo, mì', lang: 'vi' },
      { question: 'Nhà có đang bị phong tỏa, cách ly không?', answer: 'Có', lang: 'vi' },
    ]);
  });

  test('toAnsweredTopicQuestions renders answers in English and Khmer for readers of these languages', () => {
    const last = (lang: 'en' | 'km') => toAnsweredTopicQuestions(answers, relief, lang).at(-1);
    expect(last('en')).toMatchObject({ answer: 'Yes', lang: 'en' });
    expect(last('km')).toMatchObject({ answer: 'បាទ/ចាស', lang: 'km' });
  });

  test('toAnsweredTopicQuestions retains answers whose question or option no longer exists', () => {
    expect(
      toAnsweredTopicQuestions({ ...answers, most: 'soap', gone: 'x' }, relief, 'vi'),
    ).toMatchObject([{}, { answer: 'soap' }, {}, { question: 'gone', answer: 'x' }]);
    expect(toAnsweredTopicQuestions({ people: 5 }, undefined, 'vi')).toMatchObject([
      { question: 'people' },
    ]);
    expect(toAnsweredTopicQuestions(undefined, relief, 'vi')).toEqual([]);
  });
});
