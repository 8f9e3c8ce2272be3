import { describe, expect, test } from 'vitest';
import { testDirectory } from '../../../../support/directory/test-directory.ts';
import { changed } from '../../changed-directory.ts';

const label = { vi: 'Có mấy người?', en: 'How many people?' };
const people = { id: 'people', kind: 'number', label, required: false };
const option = { code: 'one', label: { vi: 'Một', en: 'One' } };

describe('the questions of topics', () => {
  const general = ['KH01', 'KH02', 'KH03', 'KH04'];
  const asking = testDirectory.topics.filter(({ code }) => !general.includes(code));

  test('general and internal topics have no questions, and all other topics have two to four', () => {
    const counts = asking.map(({ questions }) => questions.length);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([2, 4]);
    const others = testDirectory.topics.filter((topic) => !asking.includes(topic));
    expect(others.flatMap(({ questions }) => questions)).toEqual([]);
  });

  test('each topic question has at most 85 characters in Vietnamese and English', () => {
    const labels = asking.flatMap(({ questions }) => questions.map((one) => one.label));
    const longest = Math.max(...labels.flatMap(({ vi, en }) => [vi.length, en.length]));
    expect(longest).toBeLessThanOrEqual(85);
  });

  test('topic questions never ask for names, telephone numbers or identity documents', () => {
    const labels = asking.flatMap(({ questions }) => questions.map((one) => one.label.vi));
    expect(
      labels.filter((one) => /họ tên|tên người|điện thoại|căn cước|cmnd|số nhà/i.test(one)),
    ).toEqual([]);
  });
});

test.each([
  ['of an unknown kind', [{ ...people, kind: 'date' }], /^questions: 0: kind: /],
  ['without an English label', [{ ...people, label: { vi: 'Có mấy người?' } }], /label: en: /],
  ['that occurs twice', [people, people], /^questions: a question is asked twice$/],
  [
    'with only one option to choose',
    [{ ...people, kind: 'choice', options: [option] }],
    /options: /,
  ],
  [
    'with the same option twice',
    [{ ...people, kind: 'choice', options: [option, option] }],
    /options: an option is given twice$/,
  ],
  ['with options that its kind forbids', [{ ...people, options: [option] }], /Unrecognized key/],
  ['in fifth position', [1, 2, 3, 4, 5].map((at) => ({ ...people, id: `q${at}` })), /^questions: /],
])(
  'directory validation refuses a topic question %s and names the topic',
  (_, questions, reason) => {
    const [problem] = changed('topics', 'VP01', { questions });
    expect(problem?.row).toBe('topics 0 VP01');
    expect(problem?.reason).toMatch(reason);
  },
);
