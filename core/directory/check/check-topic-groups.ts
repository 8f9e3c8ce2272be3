import { getStartOfLocalDate } from '../../time/local-date.ts';
import { isValidOn, listChangeDays } from '../../time/validity.ts';
import { checkValidityPeriods, type DirectoryProblem } from '../model/problem.ts';
import { listServiceRows, type ServiceRow } from '../model/services/service.ts';
import type { Topic } from '../model/services/topic.ts';
import { findTopicGroup, type TopicGroup } from '../model/services/topic-group.ts';
import { listPhoneChoices, maxPhoneChoices } from '../read/phone-choices.ts';
import { listTopicChoices, maxTopicChoices } from '../read/topic-choices.ts';

type Rows = {
  services: readonly ServiceRow[];
  topicGroups: readonly TopicGroup[];
  topics: readonly Topic[];
};

const checkGroup = ({ code, service }: TopicGroup, { services }: Rows): DirectoryProblem[] =>
  services.some((row) => row.code === service)
    ? []
    : [{ row: `topicGroups ${code}`, reason: `unknown service ${service}` }];

/** Checks that the group of each topic is valid on the day and belongs to the same service as the topic. */
const checkGroupsOfTopics = (rows: Rows, date: string): DirectoryProblem[] =>
  rows.topics
    .filter(({ group, ...topic }) => group !== undefined && isValidOn(topic, date))
    .filter(
      ({ group, service }) =>
        findTopicGroup(rows, group, getStartOfLocalDate(date))?.service !== service,
    )
    .map(({ code, group, service }) => ({
      row: `topics ${code}`,
      reason: `group ${group} of service ${service} is not in force on ${date}`,
    }));

/**
 * Returns a problem for each list of groups, topics or phone keys that is too long. Also returns a problem if the emergency
 * topic is not on phone key 1.
 */
const checkLists = (service: ServiceRow, rows: Rows, date: string): DirectoryProblem[] => {
  const on = getStartOfLocalDate(date);
  const offered = rows.topics.filter(({ isInternal }) => !isInternal);
  const screens = listTopicChoices(service.code, { ...rows, topics: offered }, on);
  const keys = service.phoneMenu ? listPhoneChoices(service, rows, on) : [];
  const { emergencyTopic } = service;
  const reasons = [
    ...(screens.length > maxTopicChoices
      ? [`the list of groups has more than ${maxTopicChoices} entries on ${date}`]
      : []),
    ...screens.flatMap((one) =>
      one.kind === 'group' && one.topics.length > maxTopicChoices
        ? [`group ${one.group.code} has more than ${maxTopicChoices} entries on ${date}`]
        : [],
    ),
    ...(keys.length > maxPhoneChoices
      ? [`the telephone menu has more than ${maxPhoneChoices} entries on ${date}`]
      : []),
    ...keys.flatMap((one) =>
      one.kind === 'menu' && one.choices.length > maxPhoneChoices
        ? [`the telephone menu of ${one.code} has more than ${maxPhoneChoices} entries on ${date}`]
        : [],
    ),
    ...(service.phoneMenu && emergencyTopic !== undefined && keys[0]?.kind !== 'emergency'
      ? [`phoneMenu: the emergency topic ${emergencyTopic} must have key 1`]
      : []),
  ];
  return reasons.map((reason) => ({ row: `services ${service.code}`, reason }));
};

/**
 * Checks the groups of topics. Also checks the length of the lists on each day on which services, groups or topics change.
 */
export function checkTopicGroups(rows: Rows): DirectoryProblem[] {
  const days = listChangeDays(rows.services, rows.topicGroups, rows.topics);
  const problems = [
    ...checkValidityPeriods(rows.topicGroups, ({ code }) => `topicGroups ${code}`, true),
    ...rows.topicGroups.flatMap((group) => checkGroup(group, rows)),
    ...days.flatMap((date) => [
      ...checkGroupsOfTopics(rows, date),
      ...listServiceRows(rows, getStartOfLocalDate(date)).flatMap((service) =>
        checkLists(service, rows, date),
      ),
    ]),
  ];
  // a problem usually recurs on several days, so only the first problem of each row is returned
  return [...Map.groupBy(problems, ({ row }) => row).values()].flatMap((same) => same.slice(0, 1));
}
