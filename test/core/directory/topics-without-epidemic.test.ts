import { expect, test } from 'vitest';
import { toLocalDate } from '../../../core/time/local-date.ts';
import { isValidOn } from '../../../core/time/validity.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const epidemicWords =
  /phong tỏa|cách ly|khẩu trang|chốt|mũi|covid|ដាក់ដោយឡែក|quarantine|isolation|lockdown|locked down/i;

/**
 * Returns every text of the topics that citizens read on the day: names and questions with their options. Omits topics about
 * the health of people who had the disease.
 */
const listTopicTexts = (day: string): string[] =>
  testDirectory.topics
    .filter(({ name }) => !name.includes('khỏi COVID-19'))
    .filter((topic) => isValidOn(topic, toLocalDate(toLocalInstant(`${day}T12:00`))))
    .flatMap(({ name, spoken = '', nameInEnglish = '', nameInKhmer = '', questions = [] }) => [
      ...[name, spoken, nameInEnglish, nameInKhmer],
      ...questions.flatMap((question) => [
        ...Object.values(question.label),
        ...('options' in question ? (question.options ?? []) : []).flatMap(({ label }) =>
          Object.values(label),
        ),
      ]),
    ]);

const listEpidemicTexts = (day: string): string[] =>
  listTopicTexts(day).filter((text) => epidemicWords.test(text));

test('topics and their questions name the epidemic while it lasts, and no longer after its end', () => {
  expect(listEpidemicTexts('2023-10-19')).toContain('Chốt hoặc tuyến đường nào?');
  for (const day of ['2023-10-20', '2025-06-28', '2025-07-01', '2026-12-01'])
    expect(listEpidemicTexts(day)).toEqual([]);
});
