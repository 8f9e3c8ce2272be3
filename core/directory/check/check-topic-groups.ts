import { getStartOfLocalDate } from '../../time/local-date.ts';
import { isValidOn, listChangeDays } from '../../time/validity.ts';
import { checkValidityPeriods, type DirectoryProblem } from '../model/problem.ts';
import { listServiceRows, type ServiceRow } from '../model/service.ts';
import type { Topic } from '../model/topic.ts';
import { findTopicGroup, type TopicGroup } from '../model/topic-group.ts';
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

/** Checks that the group of each topic exists on the day and belongs to the same service. */
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

/** Returns the problem of a list with too many entries, or of an emergency topic that is not on the first key. */
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

/** Checks the groups of topics, and the length of the lists on every day on which one of them changes. */
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
  // a problem usually lasts for several days of change; the first one is enough
  return [...Map.groupBy(problems, ({ row }) => row).values()].flatMap((same) => same.slice(0, 1));
}
