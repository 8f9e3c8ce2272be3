import { selectTextLang } from '../../../i18n/languages.ts';
import type { Lang } from '../../messages/lang.ts';
import { selectLocalizedText } from '../../messages/localized-text.ts';
import type { ActionReason } from '../../ticket/model/action-reason.ts';
import { toLocalDate } from '../../time/local-date.ts';
import { isValidOn } from '../../time/validity.ts';
import { type Area, findArea, findAreaByKey, findParentArea } from '../model/areas/area.ts';
import type { UnitsAndAreas } from '../model/organization/unit.ts';
import { getServiceTexts, listServiceRows, type ServiceRow } from '../model/services/service.ts';
import { getTopicName, listTopics, type Topic } from '../model/services/topic.ts';
import type { TopicGroup } from '../model/services/topic-group.ts';
import { formatAreaInDistrict } from './areas/area-hint.ts';
import { listFormerUnits } from './units/former-units.ts';
import { listUnitsInForce } from './units/units-in-force.ts';

type DirectoryChoices = UnitsAndAreas & {
  services: readonly ServiceRow[];
  topicGroups: readonly TopicGroup[];
  topics: readonly Topic[];
  reasons: readonly ActionReason[];
};

/** Returns the units in force on the day, each with the names of the units it replaced, and all ended units. */
const listUnitChoices = (directory: UnitsAndAreas, on: Date) => {
  const former = listFormerUnits(directory, on);
  const replacedBy = Map.groupBy(former, ({ successor }) => successor?.ref);
  return {
    units: listUnitsInForce(directory, on).map(({ ref, name, level }) => ({
      ...{ ref, name, level },
      formerNames: [...new Set(replacedBy.get(ref)?.map((unit) => unit.name))],
    })),
    formerUnits: former.map(({ ref, name, lastDay }) => ({ ref, name, lastDay })),
  };
};

type Areas = { areas: readonly Area[] };

/** Returns the names, with their districts, of the ended areas that an area has replaced. */
const listFormerAreaNames = (directory: Areas, { formedFrom }: Area, on: Date): string[] =>
  formedFrom.flatMap((key) => {
    const former = findAreaByKey(directory, key);
    if (!former) return [];
    return [
      formatAreaInDistrict(directory, former, on),
      ...listFormerAreaNames(directory, former, on),
    ];
  });

/** Returns the districts and communes in force on the day, and the ended ones whose code no area in force has. */
const listAreaChoices = (directory: Areas, on: Date) => {
  const day = toLocalDate(on);
  const hasEnded = ({ code, validTo }: Area): boolean =>
    validTo !== null && validTo < day && findArea(directory, code, on) === undefined;
  return directory.areas
    .filter((area) => area.level !== 'province' && (isValidOn(area, day) || hasEnded(area)))
    .map((area) => {
      const parent = findParentArea(directory, area, on);
      return {
        code: area.code,
        name: area.fullName,
        level: area.level,
        district: parent?.level === 'district' ? parent.fullName : undefined,
        formerNames: [...new Set(listFormerAreaNames(directory, area, on))],
        lastDay: hasEnded(area) ? (area.validTo ?? undefined) : undefined,
      };
    });
};

/** Returns the last row of each topic that has ended before the day. */
const listFormerTopics = ({ topics }: { topics: readonly Topic[] }, on: Date): Topic[] => {
  const valid = new Set(listTopics({ topics }, on).map(({ code }) => code));
  const ended = topics.filter(
    ({ code, validTo }) => !valid.has(code) && validTo !== null && validTo < toLocalDate(on),
  );
  return [...Map.groupBy(ended, ({ code }) => code).values()].flatMap((rows) => rows.slice(-1));
};

/** Returns the options for forms on the given day (services, topics, units, reasons), with their names. */
export function listFormChoices(directory: DirectoryChoices, on: Date, lang: Lang) {
  return {
    services: listServiceRows(directory, on)
      .toSorted((a, b) => a.order - b.order)
      .map((row) => {
        const { name, short } = getServiceTexts(lang, row);
        return { code: row.code, name, short, ...row.look };
      }),
    topicGroups: directory.topicGroups
      .filter((group) => isValidOn(group, toLocalDate(on)))
      .toSorted((a, b) => a.order - b.order)
      .map((group) => ({
        code: group.code,
        name: getTopicName(lang, group).name,
        service: group.service,
      })),
    topics: listTopics(directory, on).map((topic) => ({
      code: topic.code,
      name: getTopicName(lang, topic).name,
      service: topic.service,
      group: topic.group,
      priority: topic.defaultPriority,
    })),
    formerTopics: listFormerTopics(directory, on).map((topic) => ({
      code: topic.code,
      name: getTopicName(lang, topic).name,
    })),
    ...listUnitChoices(directory, on),
    areas: listAreaChoices(directory, on),
    reasons: directory.reasons
      .filter((reason) => isValidOn(reason, toLocalDate(on)))
      .map(({ code, action, name }) => ({
        code,
        action,
        name: selectLocalizedText(selectTextLang('staff', lang), name).text,
      })),
  };
}
