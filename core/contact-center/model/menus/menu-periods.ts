import { listServiceRows, type ServiceRow } from '../../../directory/model/services/service.ts';
import { getDeployedServices } from '../../../directory/read/deployed/deployed-services.ts';
import { getDeployedTopics } from '../../../directory/read/deployed/deployed-topics.ts';
import {
  listPhoneChoices,
  maxPhoneChoices,
  type PhoneChoice,
} from '../../../directory/read/phone-choices.ts';
import { lazy } from '../../../shared/lazy.ts';
import { getStartOfLocalDate, type LocalDate, toLocalDate } from '../../../time/local-date.ts';
import { listChangeDays } from '../../../time/validity.ts';
import { listSpokenNames, type NamedRows } from './spoken-names.ts';

/**
 * Choice on a phone key. `code` identifies the service, group or topic. `nameKey` is the name of the recording that says its
 * name.
 */
export type MenuChoice = {
  digit: number;
  kind: 'service' | 'office' | PhoneChoice['kind'];
  code: string;
  nameKey: string;
};

/** Telephone menu in one period: the main menu, the groups of a service, or the topics of a group. */
export type MenuPeriod = {
  /** Name of the menu: `main`, or the code of a service or group. */
  name: string;
  level: 'main' | 'service' | 'group';
  from: LocalDate;
  choices: readonly MenuChoice[];
};

const getRows = lazy(
  (): NamedRows => ({ ...getDeployedTopics(), services: getDeployedServices() }),
);
const getSpokenNames = lazy(() => listSpokenNames(getRows()));

const nameKeyOf = (row: object): string => {
  const { services, groups, topics } = getSpokenNames();
  return (
    [...services, ...groups, ...topics].find((name) => name.rows.some((one) => one === row))?.key ??
    ''
  );
};

const numberChoices = (
  menu: Omit<MenuPeriod, 'choices'>,
  choices: readonly PhoneChoice[],
): MenuPeriod => ({
  ...menu,
  choices: choices.map(({ kind, code, row }, index) => ({
    ...{ digit: index + 1, kind, code },
    nameKey: nameKeyOf(row),
  })),
});

/** Code of the choice for a complaint about a public office or an official. */
const officeChoiceCode = 'office';

/**
 * Adds the choice for a complaint about an office to the first menu of a service that accepts anonymous reports, if the menu
 * has a free key and no group for such complaints.
 */
const addOfficeChoice = (menu: MenuPeriod, { phoneMenu }: ServiceRow): MenuPeriod => {
  const { choices } = menu;
  const hasGroup = choices.some(({ kind }) => kind === 'operator');
  return phoneMenu?.asksToWithhold && !hasGroup && choices.length < maxPhoneChoices
    ? {
        ...menu,
        choices: [
          ...choices,
          {
            ...{ digit: choices.length + 1, kind: 'office', code: officeChoiceCode },
            nameKey: 'about-office',
          },
        ],
      }
    : menu;
};

/** Returns all menus that are valid on the day. */
const listMenusOn = (from: LocalDate): MenuPeriod[] => {
  const on = getStartOfLocalDate(from);
  const rows = getRows();
  const offered = listServiceRows(rows, on).filter(({ phoneMenu }) => phoneMenu);
  const main = offered
    .map((row) => ({
      ...{ digit: row.phoneMenu?.digit ?? 0, kind: 'service' as const, code: row.code },
      nameKey: nameKeyOf(row),
    }))
    .toSorted((a, b) => a.digit - b.digit);
  const menus = offered.flatMap((service) => {
    const choices = listPhoneChoices(service, rows, on);
    return [
      addOfficeChoice(
        numberChoices({ name: service.code, level: 'service', from }, choices),
        service,
      ),
      ...choices.flatMap((choice) =>
        choice.kind === 'menu'
          ? [numberChoices({ name: choice.code, level: 'group', from }, choice.choices)]
          : [],
      ),
    ];
  });
  return [{ name: 'main', level: 'main', from, choices: main }, ...menus];
};

const listAllMenus = (): MenuPeriod[] => {
  const { services, topicGroups, topics } = getRows();
  return listChangeDays(services, topicGroups, topics).flatMap(listMenusOn);
};

const isChanged = ({ choices }: MenuPeriod, before: MenuPeriod | undefined): boolean =>
  JSON.stringify(choices) !== JSON.stringify(before?.choices);

/**
 * Returns all telephone menus in all periods. The periods of a menu are sorted by date. A new period begins only when the menu
 * changes.
 */
export const getMenuPeriods = lazy((): readonly MenuPeriod[] =>
  [...Map.groupBy(listAllMenus(), ({ name }) => name).values()].flatMap((menus) =>
    menus.filter((menu, index) => isChanged(menu, menus[index - 1])),
  ),
);

/** Returns the menu that is valid on the day. For a day before the first period, returns the menu of the first period. */
export function findMenu(name: string, on: Date): MenuPeriod | undefined {
  const date = toLocalDate(on);
  const own = getMenuPeriods().filter((menu) => menu.name === name);
  return own.findLast(({ from }) => from <= date) ?? own[0];
}

/** Returns the name of the recording that reads out the menu, such as `menu-2022-04-01` or `topics-VP-MT-2022-04-01`. */
export function getMenuPromptKey({ name, level, from }: MenuPeriod): string {
  return level === 'main' ? `menu-${from}` : `topics-${name}-${from}`;
}

/** Returns the main menus of all periods, oldest first. */
export const getMainMenus = lazy((): readonly MenuPeriod[] =>
  getMenuPeriods().filter(({ level }) => level === 'main'),
);

/** Returns the name of the recording of a main menu that also offers the other languages. */
export function getMultilingualMenuPromptKey(menu: MenuPeriod): string {
  return `${getMenuPromptKey(menu)}-languages`;
}

/**
 * Returns the name of the recording that reads out the main menu of the day. Only callers who were not asked for their
 * language in this call, because it is known, hear the key for other languages.
 */
export function getMainMenuPromptKey(on: Date, isLanguageKnown: boolean): string {
  const menu = findMenu('main', on);
  if (!menu) throw new Error('No service has a telephone menu');
  return isLanguageKnown ? getMultilingualMenuPromptKey(menu) : getMenuPromptKey(menu);
}
