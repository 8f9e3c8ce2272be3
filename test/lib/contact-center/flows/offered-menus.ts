import {
  findMenu,
  getMainMenus,
  type MenuChoice,
} from '../../../../core/contact-center/model/menus/menu-periods.ts';
import {
  getPhoneMenus,
  type PhoneMenu,
} from '../../../../core/contact-center/model/menus/phone-menus.ts';
import { getStartOfLocalDate } from '../../../../core/time/local-date.ts';

/** Telephone menus of all services, each with the first day on which the main menu offers it. */
export const offeredMenus: readonly (PhoneMenu & { on: Date })[] = getPhoneMenus().flatMap(
  (menu) => {
    const first = getMainMenus().find(({ choices }) =>
      choices.some(({ code }) => code === menu.service),
    );
    return first ? [{ ...menu, on: getStartOfLocalDate(first.from) }] : [];
  },
);

type MenuPath = { keys: string[]; choice: MenuChoice };

const listChoices = (name: string, on: Date): MenuPath[] =>
  (findMenu(name, on)?.choices ?? []).map((choice) => ({ keys: [String(choice.digit)], choice }));

/** Returns the keys to press for each topic of the service in the menus of the day. */
export function listTopicPaths(service: string, on: Date): MenuPath[] {
  return listChoices(service, on).flatMap((path) =>
    path.choice.kind === 'menu'
      ? listChoices(path.choice.code, on).map(({ keys, choice }) => ({
          keys: [...path.keys, ...keys],
          choice,
        }))
      : [path],
  );
}

/** Returns the key of a group with fewer than 5 topics, so that key 5 repeats the group's menu. */
export function findShortMenuKey(service: string, on: Date): string {
  const short = findMenu(service, on)?.choices.find(
    ({ kind, code }) => kind === 'menu' && (findMenu(code, on)?.choices.length ?? 5) < 5,
  );
  if (!short) throw new Error(`Service ${service} has no short menu`);
  return String(short.digit);
}
