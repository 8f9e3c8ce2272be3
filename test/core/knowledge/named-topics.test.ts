import { describe, expect, test } from 'vitest';
import {
  getServiceTexts,
  listServiceRows,
} from '../../../core/directory/model/services/service.ts';
import { getTopicName, listTopics } from '../../../core/directory/model/services/topic.ts';
import { isContentUnexpiredOnDate } from '../../../core/knowledge/content-source.ts';
import { getStartOfLocalDate } from '../../../core/time/local-date.ts';
import { isValidOn } from '../../../core/time/validity.ts';
import { langs } from '../../../i18n/languages.ts';
import * as portalTexts from '../../../i18n/portal.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

const { topics, services, articles, programmes } = testDirectory;
const days = [
  ...new Set([...topics, ...services, ...articles].map(({ validFrom }) => validFrom)),
].filter((day) => day !== null);

/** Names that a text asks the reader to choose: “Gửi ẩn danh” in “chọn “Gửi ẩn danh””. */
const listChosenNames = (content: unknown): string[] =>
  Array.from(
    JSON.stringify(content).matchAll(/(?:chọn|chủ đề|choose|topic) “([^”]+)”/giu),
    ([, name = '']) => name,
  );

/** All texts of the portal, such as the labels of its buttons, in all languages. */
const portalLabels = new Set(JSON.stringify(portalTexts).match(/(?<=")(?:[^"\\]|\\.)+(?=")/g));

/** Names of the topics and services that the report form offers on a day, in all languages. */
const listOfferedNames = (day: string): Set<string> => {
  const on = getStartOfLocalDate(day);
  return new Set(
    langs.flatMap((lang) => [
      ...listTopics(testDirectory, on).map((topic) => getTopicName(lang, topic).name),
      ...listServiceRows(testDirectory, on).map((row) => getServiceTexts(lang, row).short),
    ]),
  );
};
const offered = new Map(days.map((day) => [day, listOfferedNames(day)]));

describe.each([
  ['articles', articles.map((row) => ({ row, names: listChosenNames(row.answer) }))],
  ['programmes', programmes.map((row) => ({ row, names: listChosenNames(row) }))],
])('topics named in %s', (_, contents) => {
  test('texts that tell the reader to choose something are found', () => {
    expect(contents.flatMap(({ names }) => names).length).toBeGreaterThan(0);
  });

  test('the form offers each name that a text asks the reader to choose, on each day of the text', () => {
    const missing = contents.flatMap(({ row, names }) =>
      days
        .filter((day) => isValidOn(row, day) && isContentUnexpiredOnDate(row, day))
        .flatMap((day) =>
          names
            .filter((name) => !offered.get(day)?.has(name) && !portalLabels.has(name))
            .map((name) => [day, row.code, name]),
        ),
    );
    expect(missing).toEqual([]);
  });
});
