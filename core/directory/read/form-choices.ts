import { selectTextLang } from '../../../i18n/languages.ts';
import type { Lang } from '../../messages/lang.ts';
import { selectLocalizedText } from '../../messages/localized-text.ts';
import type { ActionReason } from '../../ticket/model/action-reason.ts';
import { toLocalDate } from '../../time/local-date.ts';
import { isValidOn } from '../../time/validity.ts';
import { getServiceTexts, type ServiceRow } from '../model/service.ts';
import { getTopicName, listTopics, type Topic } from '../model/topic.ts';
import {
  findUnitInForce,
  hasOneUnitPerArea,
  type UnitInForce,
  type UnitsAndAreas,
} from '../model/unit.ts';
import { listServiceRows } from './offered-services.ts';

type DirectoryChoices = UnitsAndAreas & {
  services: readonly ServiceRow[];
  topics: readonly Topic[];
  reasons: readonly ActionReason[];
};

/**
 * Returns the units that staff can select in a form on the day. A directory row that stands for one unit per area yields a
 * unit for each area of its level.
 */
const listSelectableUnits = (directory: UnitsAndAreas, on: Date): UnitInForce[] => {
  const date = toLocalDate(on);
  const refs = directory.units
    .filter((unit) => isValidOn(unit, date))
    .flatMap((unit) =>
      hasOneUnitPerArea(unit)
        ? directory.areas
            .filter((area) => area.level === unit.level && isValidOn(area, date))
            .map((area) => `${unit.code}:${area.code}`)
        : [unit.code],
    );
  return refs.flatMap((ref) => findUnitInForce(directory, ref, on) ?? []);
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
    topics: listTopics(directory, on).map((topic) => ({
      code: topic.code,
      name: getTopicName(lang, topic).name,
      service: topic.service,
      priority: topic.defaultPriority,
    })),
    units: listSelectableUnits(directory, on).map(({ ref, name, level }) => ({ ref, name, level })),
    reasons: directory.reasons
      .filter((reason) => isValidOn(reason, toLocalDate(on)))
      .map(({ code, action, name }) => ({
        code,
        action,
        name: selectLocalizedText(selectTextLang('staff', lang), name).text,
      })),
  };
}
