import { expect, test } from 'vitest';
import { citizenPageTexts } from '../../../i18n/portal.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

test('no option of a topic’s question repeats the answer “Tôi không rõ”, which the form offers itself', () => {
  const unknown = citizenPageTexts.vi.report.unknown.replace('Tôi ', '').toLowerCase();
  const labels = testDirectory.topics.flatMap(({ questions }) =>
    questions.flatMap((question) =>
      question.kind === 'choice' ? question.options.map(({ label }) => label.vi) : [],
    ),
  );
  expect(labels.filter((label) => label.toLowerCase() === unknown)).toEqual([]);
});
