import { describe, expect, test } from 'vitest';
import { listServiceRows } from '../../../../core/directory/model/services/service.ts';
import { listOfferedServices } from '../../../../core/directory/read/offered-services.ts';
import {
  listPhoneChoices,
  maxPhoneChoices,
} from '../../../../core/directory/read/phone-choices.ts';
import { maxTopicChoices } from '../../../../core/directory/read/topic-choices.ts';
import { getStartOfLocalDate } from '../../../../core/time/local-date.ts';
import { listChangeDays } from '../../../../core/time/validity.ts';
import {
  launchDay,
  testDirectory,
  toLocalInstant,
} from '../../../support/directory/test-directory.ts';

const { services, topicGroups, topics } = testDirectory;
const changeDays = listChangeDays(services, topicGroups, topics).map(getStartOfLocalDate);

describe.each(changeDays.map((day) => [day.toISOString(), day]))(
  'topic choices from %s on',
  (_, day) => {
    test('written topic lists have at most 7 entries, including “I don’t know”', () => {
      for (const { choices } of listOfferedServices(testDirectory, day)) {
        expect(choices.length).toBeLessThanOrEqual(maxTopicChoices);
        for (const choice of choices) {
          if (choice.kind !== 'group') continue;
          expect(choice.topics.length).toBeGreaterThan(1);
          expect(choice.topics.length).toBeLessThanOrEqual(maxTopicChoices);
        }
      }
    });

    test('telephone menus of topics have at most 5 choices, not counting “something else”', () => {
      for (const service of listServiceRows(testDirectory, day)) {
        if (!service.phoneMenu) continue;
        const choices = listPhoneChoices(service, testDirectory, day);
        expect(choices.length).toBeGreaterThan(1);
        expect(choices.length).toBeLessThanOrEqual(maxPhoneChoices);
        for (const choice of choices) {
          if (choice.kind === 'menu') {
            expect(choice.choices.length).toBeLessThanOrEqual(maxPhoneChoices);
          }
        }
      }
    });

    test('every offered topic appears in exactly one topic list of its service', () => {
      for (const { choices, topics: offered } of listOfferedServices(testDirectory, day)) {
        const listed = choices.flatMap((choice) =>
          choice.kind === 'group' ? choice.topics : [choice.topic],
        );
        expect(listed.map(({ code }) => code).toSorted()).toEqual(
          offered.map(({ code }) => code).toSorted(),
        );
      }
    });
  },
);

test('the tested dates include the launch and the province merger', () => {
  expect(changeDays[0]).toEqual(getStartOfLocalDate('2021-12-03'));
  expect(changeDays).toContainEqual(getStartOfLocalDate('2025-07-01'));
});

test('topic lists show a topic directly if no other topic of its group is valid on that date', () => {
  const codesOn = (day: Date) =>
    listOfferedServices(testDirectory, day)
      .find(({ code }) => code === 'violation')
      ?.choices.map((choice) => (choice.kind === 'group' ? choice.group.code : choice.topic.code));
  expect(codesOn(launchDay)).toEqual(['VP-DB', 'VP11', 'VP09', 'VP-TH', 'VP08']);
  expect(codesOn(toLocalInstant('2026-12-01'))).toEqual([
    ...['VP-MT', 'VP-HT', 'VP-TT', 'VP-TH', 'VP37'],
  ]);
});

test('everyday topics are listed before epidemic topics', () => {
  const codesOf = (group: string) =>
    listOfferedServices(testDirectory, toLocalInstant('2026-12-01'))
      .flatMap(({ choices }) => choices)
      .flatMap((choice) =>
        choice.kind === 'group' && choice.group.code === group ? choice.topics : [],
      )
      .map(({ code }) => code);
  expect(codesOf('VP-MT')).toEqual(['VP21', 'VP22', 'VP25', 'VP34', 'VP11']);
  expect(codesOf('VP-TH').at(-1)).toBe('VP05');
});

test('telephone menus list topics without a group after the groups, as long as keys remain', () => {
  const [topic] = topics.filter(({ code }) => code === 'GY01');
  if (!topic) throw new Error('The directory has no topic GY01');
  const added = ['GY21', 'GY22'].map((code) => ({ ...topic, code, group: undefined }));
  const rows = { topicGroups, topics: [...topics, ...added] };
  const codesOf = (from: typeof rows) =>
    listPhoneChoices({ code: 'suggestion' }, from, launchDay).map(({ code }) => code);
  expect(codesOf(rows)).toEqual(['GY-DS', 'GY02', 'GY-TT', 'GY07', 'GY08']);
  const fewer = { ...rows, topicGroups: topicGroups.filter(({ code }) => code !== 'GY-TT') };
  expect(codesOf(fewer)).toEqual(['GY-DS', 'GY02', 'GY07', 'GY08', 'GY05']);
});

const internalName = /NQ ?\d|QĐ ?\d|\bF\d|SpO2|5K|HĐ|\bBH\b|SKĐT|PC-Covid|UBND/;

test('names of topics, topic groups and services contain no decree numbers or abbreviations', () => {
  const names = [...services, ...topicGroups, ...topics].flatMap((row) => [
    row.name,
    ...('spoken' in row && row.spoken ? [row.spoken] : []),
  ]);
  expect(names.filter((name) => internalName.test(name))).toEqual([]);
});

test('spoken names of topics and topic groups have at most 8 words', () => {
  const spoken = [...topicGroups, ...topics].map(({ spoken: text, name }) => text ?? name);
  expect(spoken.filter((text) => text.split(' ').length > 8)).toEqual([]);
});
