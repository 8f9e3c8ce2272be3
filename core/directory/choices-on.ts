import type { Lang } from '../messages/lang.ts';
import type { Reason } from '../ticket/reason.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import { questionLang } from './question.ts';
import { type ServiceRow, serviceIn } from './service.ts';
import { serviceRowsOn } from './services-on.ts';
import { type Topic, topicNameIn, topicsOn } from './topic.ts';
import { isPerArea, type UnitInForce, type UnitsAndAreas, unitInForce } from './unit.ts';

type Chosen = UnitsAndAreas & {
  services: readonly ServiceRow[];
  topics: readonly Topic[];
  reasons: readonly Reason[];
};

/** Returns every unit that can be chosen on that day; a class yields one unit per area of its level. */
const unitsOn = (directory: UnitsAndAreas, on: Date): UnitInForce[] => {
  const date = localDate(on);
  const refs = directory.units
    .filter((unit) => isValidOn(unit, date))
    .flatMap((unit) =>
      isPerArea(unit)
        ? directory.areas
            .filter((area) => area.level === unit.level && isValidOn(area, date))
            .map((area) => `${unit.code}:${area.code}`)
        : [unit.code],
    );
  return refs.flatMap((ref) => unitInForce(directory, ref, on) ?? []);
};

/** Returns the options of forms on a day, and the names of their codes. */
export const choicesOn = (directory: Chosen, on: Date, lang: Lang) => ({
  services: serviceRowsOn(directory, on)
    .toSorted((a, b) => a.order - b.order)
    .map((row) => {
      const { name, short } = serviceIn(lang, row);
      return { code: row.code, name, short, ...row.look };
    }),
  topics: topicsOn(directory, on).map((topic) => ({
    code: topic.code,
    name: topicNameIn(lang, topic).name,
    service: topic.service,
    priority: topic.defaultPriority,
  })),
  units: unitsOn(directory, on).map(({ ref, name, level }) => ({ ref, name, level })),
  reasons: directory.reasons
    .filter((reason) => isValidOn(reason, localDate(on)))
    .map(({ code, action, name }) => ({ code, action, name: name[questionLang(lang)] })),
});
