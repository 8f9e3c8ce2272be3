import { expect, test } from 'vitest';
import { isValidOn } from '../../../core/time/validity.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

/** Lead units that an office name in an article can refer to. */
const answeringOffices: Readonly<Record<string, readonly string[]>> = {
  'công an': ['CONG_AN', 'CA_XA'],
  'cơ quan bảo hiểm xã hội': ['BHXH'],
  'cơ quan đất đai': ['SO_TNMT', 'SO_NNMT'],
  'sở giáo dục và đào tạo': ['SO_GDDT'],
  'sở y tế': ['SO_YT'],
};

/** Offices that the article says answer reports: "Sở Y tế trả lời". */
const findPromisedOffices = (answer: string): string[] =>
  Object.keys(answeringOffices).filter((office) =>
    answer
      .toLowerCase()
      .split(/[.;:\n]/)
      .some((sentence) => sentence.trim().startsWith(`${office} trả lời`)),
  );

test('every office that an article names as answering leads a topic of the article while the article is valid', () => {
  const promises = testDirectory.articles.flatMap((article) =>
    findPromisedOffices(article.answer.vi).map((office) => ({ article, office })),
  );
  expect(promises.length).toBeGreaterThan(4);
  for (const { article, office } of promises) {
    const days = [article.validFrom, article.validTo, '2026-12-01'].filter(
      (day) => day !== null && isValidOn(article, day),
    );
    for (const day of days) {
      const leads = testDirectory.topics
        .filter((topic) => article.topics?.includes(topic.code) && isValidOn(topic, day ?? ''))
        .map(({ lead }) => lead);
      expect(
        leads.some((lead) => answeringOffices[office]?.includes(lead)),
        `${article.code} on ${day}: ${office}, but ${leads.join(', ')}`,
      ).toBe(true);
    }
  }
});
