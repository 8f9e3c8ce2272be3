import { beforeAll, describe, expect, test } from 'vitest';
import { listOfferedServices } from '../../../core/directory/read/offered-services.ts';
import { type Article, listArticlesVisibleOnDate } from '../../../core/knowledge/article.ts';
import { explainEndedArticle } from '../../../core/knowledge/ended-content.ts';
import { getNextDay, type LocalDate } from '../../../core/time/local-date.ts';
import { isValidOn, type Validity } from '../../../core/time/validity.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const [firstDay, lastDay] = ['2021-12-03', '2027-12-31'];

/** Returns the first day of each row, and the day after it ends or expires. */
const listChanges = (rows: readonly (Validity & { expiresOn?: LocalDate | undefined })[]) =>
  rows.flatMap(({ validFrom, validTo, expiresOn = null }) => [
    ...(validFrom === null ? [] : [validFrom]),
    ...[validTo, expiresOn].flatMap((last) => (last === null ? [] : [getNextDay(last)])),
  ]);

const { articles, units, topics, services } = testDirectory;
const days = [...new Set([firstDay, ...[articles, units, topics, services].flatMap(listChanges)])]
  .filter((day) => firstDay <= day && day <= lastDay)
  .toSorted();

const listCodesOn = (rows: readonly (Validity & { code: string })[], date: LocalDate) =>
  new Set(rows.filter((row) => isValidOn(row, date)).map(({ code }) => code));

test('the tested dates include the days on which articles change', () => {
  expect(days).toContain('2022-04-01');
  expect(days).toContain('2025-07-01');
});

describe.each(days)('the articles on %s', (date) => {
  const now = toLocalInstant(date);
  let visible: readonly Article[];
  beforeAll(() => {
    visible = listArticlesVisibleOnDate(testDirectory, now);
  });

  test('the portal has at least 20 articles and at least 3 for each offered service', () => {
    expect(visible.length).toBeGreaterThanOrEqual(20);
    const counts = Map.groupBy(visible, ({ service }) => service);
    for (const { code } of listOfferedServices(testDirectory, now)) {
      expect(counts.get(code)?.length ?? 0, code).toBeGreaterThanOrEqual(3);
    }
  });

  test('an article explains when to call 115', () => {
    expect(visible.map(({ code }) => code)).toContain('call-115');
  });

  test('the list of public articles contains no expired article and no code twice', () => {
    for (const { code, expiresOn = lastDay } of visible) {
      expect(expiresOn >= date, code).toBe(true);
    }
    expect(new Set(visible.map(({ code }) => code)).size).toBe(visible.length);
  });

  test('public articles reference only services, topics and units valid on that date', () => {
    const known = {
      services: listCodesOn(services, date),
      topics: listCodesOn(topics, date),
      units: listCodesOn(units, date),
    };
    for (const { code, service, topics: about, owner } of visible) {
      expect(known.services, code).toContain(service);
      expect(known.units, code).toContain(owner);
      for (const topic of about) expect(known.topics, code).toContain(topic);
    }
  });

  test('every article that is no longer public has a reason for its end', () => {
    const current = new Set(visible.map(({ code }) => code));
    for (const { code, validFrom } of articles) {
      if (current.has(code) || (validFrom ?? '') > date) continue;
      expect(explainEndedArticle(testDirectory, code, now)?.reason, code).toBeDefined();
    }
  });
});
