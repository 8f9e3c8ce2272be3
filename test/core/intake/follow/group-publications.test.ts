import { expect, test } from 'vitest';
import { groupPublications } from '../../../../core/intake/follow/group-publications.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { buildPublication } from '../../../web/samples/sample-open-pages.ts';

const about = (title: string, topic?: string) =>
  buildPublication({ title, topic, service: 'violation' });

const listGroups = (lang: 'vi' | 'en') =>
  groupPublications(
    [about('1', 'VP01'), about('2'), about('3', 'VP02'), about('4'), about('5', 'VP99')],
    testDirectory,
    lang,
  ).map(({ name, publications }) => [name, publications.map(({ title }) => title).join()]);

test('published answers are grouped by topic group, or by service if there is no topic', () => {
  const [first, ...others] = listGroups('vi');
  expect(first?.[1]).toBe('1,3');
  expect(others).toEqual([[expect.any(String), '2,4,5']]);
  expect(listGroups('en').map(([name]) => name)).not.toContain(first?.[0]);
});
