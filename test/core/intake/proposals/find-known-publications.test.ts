import { describe, expect, test } from 'vitest';
import { findKnownPublications } from '../../../../core/intake/proposals/find-known-publications.ts';
import type { Publication } from '../../../../core/ticket/model/fields/publication.ts';
import { dayMs } from '../../../../core/time/day-ms.ts';
import { buildPublication } from '../../../web/samples/sample-open-pages.ts';

const now = new Date('2021-12-05T03:00:00Z');
const subject = { topics: ['VP01', 'VP02'], areaName: 'Xã Long Đức' };
const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);

const known = (changes: Partial<Publication> = {}) =>
  buildPublication({
    ...{ service: 'violation', topic: 'VP01', areaName: 'Xã Long Đức', reportCount: 5 },
    publishedAt: daysAgo(3),
    ...changes,
  });

const find = (publications: Publication[], about: typeof subject | object = {}) =>
  findKnownPublications({ ...subject, ...about }, { page: async () => ({ publications }) }, now);

describe('published answers about a known issue', () => {
  test.each([
    ['from five people on', {}, 1],
    ['of any proposed topic', { topic: 'VP02' }, 1],
    ['not without the number of people', { reportCount: undefined }, 0],
    ['not about another topic', { topic: 'VP03' }, 0],
    ['not without a topic', { topic: undefined }, 0],
    ['not in another commune', { areaName: 'Xã Hiệp Mỹ Tây' }, 0],
    ['not after 60 days', { publishedAt: daysAgo(61) }, 0],
  ])('a publication is shown %s', async (_, changes, count) => {
    expect(await find([known(changes)])).toHaveLength(count);
  });

  test('at most two publications are shown, each with the number of its reports', async () => {
    const shown = await find([known(), known({ reportCount: 9 }), known()]);
    expect(shown.map(({ reportCount }) => reportCount)).toEqual([5, 9]);
  });

  test('publications about all topics are shown if nothing is known about the topic', async () => {
    const shown = await find([known(), known({ topic: 'VP03' })], { topics: undefined });
    expect(shown.map(({ title }) => title)).toHaveLength(2);
  });

  test('publications are read only if the text names a topic and the commune is known', async () => {
    const store = {
      page: async () => {
        throw new Error('read');
      },
    };
    for (const about of [{ topics: [] }, { areaName: undefined }]) {
      expect(await findKnownPublications({ ...subject, ...about }, store, now)).toEqual([]);
    }
  });
});
