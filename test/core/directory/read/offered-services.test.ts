import { expect, test } from 'vitest';
import { listOfferedServices } from '../../../../core/directory/read/offered-services.ts';
import { toLocalDate } from '../../../../core/time/local-date.ts';
import { isValidOn } from '../../../../core/time/validity.ts';
import {
  launchDay,
  testDirectory,
  toLocalInstant,
} from '../../../support/directory/test-directory.ts';

const codes = (on: Date, directory = testDirectory) =>
  listOfferedServices(directory, on).map(({ code }) => code);

test('listOfferedServices offers the four public services from launch day on and no internal service', () => {
  expect(codes(toLocalInstant('2021-12-02T23:59'))).toEqual([]);
  expect(codes(toLocalInstant('2021-12-03T00:00'))).toEqual([
    'violation',
    'suggestion',
    'welfare',
    'health',
  ]);
});

test('listOfferedServices lists each service with only its own topics and lists every public topic', () => {
  const offered = listOfferedServices(testDirectory, launchDay);
  for (const { code, topics } of offered) {
    expect(new Set(topics.map(({ service }) => service))).toEqual(new Set([code]));
  }
  const services = offered.map(({ code }) => code);
  const publicTopics = testDirectory.topics.filter(
    ({ service, ...topic }) =>
      services.includes(service) && isValidOn(topic, toLocalDate(launchDay)),
  );
  const codes = (topics: { code: string }[]) => topics.map(({ code }) => code).toSorted();
  expect(codes(offered.flatMap(({ topics }) => topics))).toEqual(codes(publicTopics));
});

test('from 1 April 2022, listOfferedServices also offers the service for procedures and general information, but no staff-only topic', () => {
  expect(codes(toLocalInstant('2022-03-31T23:59'))).not.toContain('other');
  const other = listOfferedServices(testDirectory, toLocalInstant('2022-04-01T00:00')).at(-1);
  const topics = other?.topics.map(({ code }) => code);
  expect([other?.code, topics]).toEqual(['other', expect.arrayContaining(['KH01', 'KH21'])]);
  expect(topics).not.toContain('KH02');
});

test('listOfferedServices offers a topic until the end of its last day', () => {
  const topics = testDirectory.topics.map((topic) =>
    topic.code === 'SK03' ? { ...topic, validTo: '2021-12-31' } : topic,
  );
  const offered = (on: Date) =>
    listOfferedServices({ ...testDirectory, topics }, on).flatMap((row) =>
      row.topics.map(({ code }) => code),
    );
  expect(offered(toLocalInstant('2021-12-31T23:59'))).toContain('SK03');
  expect(offered(toLocalInstant('2022-01-01T00:00'))).not.toContain('SK03');
});

test('listOfferedServices offers a service with several dated rows once, using the row valid on that day', () => {
  const [violation] = testDirectory.services;
  const [topic] = testDirectory.topics;
  if (!violation || !topic) throw new Error('The directory is empty');
  const row = { ...violation, dataCode: 'XX', validFrom: '2022-01-01', validTo: null };
  const services = [{ ...violation, validTo: '2021-12-31' }, row];
  const directory = { services, topicGroups: [], topics: [topic] };
  expect(
    listOfferedServices(directory, toLocalInstant('2022-02-01')).map(({ dataCode }) => dataCode),
  ).toEqual(['XX']);
});
