import { describe, expect, test } from 'vitest';
import { listServiceRows } from '../../../../core/directory/model/service.ts';
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
  'on the day of change that begins at %s',
  (_, day) => {
    test('readers see at most 7 entries in each list, with "I don’t know"', () => {
      for (const { choices } of listOfferedServices(testDirectory, day)) {
        expect(choices.length).toBeLessThanOrEqual(maxTopicChoices);
        for (const choice of choices) {
          if (choice.kind !== 'group') continue;
          expect(choice.topics.length).toBeGreaterThan(1);
          expect(choice.topics.length).toBeLessThanOrEqual(maxTopicChoices);
        }
      }
    });

    test('callers hear at most 5 choices in each menu, besides something else', () => {
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

    test('every offered topic is in exactly one list', () => {
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

test('the days of change reach from the launch to the new province', () => {
  expect(changeDays[0]).toEqual(getStartOfLocalDate('2021-12-03'));
  expect(changeDays).toContainEqual(getStartOfLocalDate('2025-07-01'));
});

test('a group with one topic on the day is replaced by the topic', () => {
  const codesOn = (day: Date) =>
    listOfferedServices(testDirectory, day)
      .find(({ code }) => code === 'violation')
      ?.choices.map((choice) => (choice.kind === 'group' ? choice.group.code : choice.topic.code));
  expect(codesOn(launchDay)).toEqual(['VP-DB', 'VP11', 'VP09', 'VP-TH', 'VP08']);
  expect(codesOn(toLocalInstant('2026-12-01'))).toEqual([
    ...['VP-MT', 'VP-HT', 'VP-TT', 'VP-TH', 'VP37'],
  ]);
});

test('topics without a group follow the groups, on the telephone as far as keys are left', () => {
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

test('names of topics, groups and services contain neither decree numbers nor abbreviations', () => {
  const names = [...services, ...topicGroups, ...topics].flatMap((row) => [
    row.name,
    ...('spoken' in row && row.spoken ? [row.spoken] : []),
  ]);
  expect(names.filter((name) => internalName.test(name))).toEqual([]);
});

test('the telephone reads names of at most 8 words', () => {
  const spoken = [...topicGroups, ...topics].map(({ spoken: text, name }) => text ?? name);
  expect(spoken.filter((text) => text.split(' ').length > 8)).toEqual([]);
});
