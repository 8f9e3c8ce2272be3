import { findTopic } from '../../directory/model/services/topic.ts';
import { getDeployedTopics } from '../../directory/read/deployed/deployed-topics.ts';
import { maxPhoneChoices } from '../../directory/read/phone-choices.ts';
import { findMenu, getMenuPromptKey, type MenuPeriod } from '../model/menus/menu-periods.ts';
import { silenceKey } from './spoken-prompt-keys.ts';

/** Next step of a call in the menus of a service. */
export type MenuStep =
  | {
      kind: 'menu';
      /** Recording that reads out the menu. */
      prompt: string;
      /** Code of the group whose topics the menu offers; empty for the first menu of the service. */
      group: string;
      /**
       * Codes of the choices on keys 1 to 5. A key without a choice has the code of this menu, so that the key repeats the
       * menu.
       */
      keys: string[];
    }
  | {
      kind: 'topic';
      topic: string;
      /** Recording with the emergency number to dial before reporting. It is silent if the topic has no emergency number. */
      danger: string;
    }
  | { kind: 'operator'; group: string }
  | { kind: 'emergency' }
  /** Complaint about a public office or an official. */
  | { kind: 'office' }
  /** The service does not offer the choice on the day. */
  | { kind: 'none' };

const toMenuStep = (menu: MenuPeriod, group: string): MenuStep => ({
  kind: 'menu',
  prompt: getMenuPromptKey(menu),
  group,
  keys: Array.from(
    { length: maxPhoneChoices },
    (_, index) => menu.choices[index]?.code ?? menu.name,
  ),
});

const findDangerPrompt = (topic: string, on: Date): string => {
  const emergency = findTopic(getDeployedTopics(), topic, on)?.emergency;
  return emergency ? `danger-${emergency.number}` : silenceKey;
};

/**
 * Returns the next step after the caller's choice in the menus of a service. If `code` is empty, returns the first menu of the
 * service.
 */
export function chooseFromMenu(service: string, code: string, on: Date): MenuStep {
  const first = findMenu(service, on);
  if (!first) return { kind: 'none' };
  if (code === '' || code === service) return toMenuStep(first, '');
  const menus = [
    first,
    ...first.choices.flatMap((choice) =>
      choice.kind === 'menu' ? (findMenu(choice.code, on) ?? []) : [],
    ),
  ];
  const chosen = menus.flatMap(({ choices }) => choices).find((choice) => choice.code === code);
  switch (chosen?.kind) {
    case 'menu': {
      const menu = findMenu(code, on);
      return menu ? toMenuStep(menu, code) : { kind: 'none' };
    }
    case 'topic':
      return { kind: 'topic', topic: code, danger: findDangerPrompt(code, on) };
    case 'operator':
      return { kind: 'operator', group: code };
    case 'office':
      return { kind: 'office' };
    case 'emergency':
      return { kind: 'emergency' };
    default:
      return { kind: 'none' };
  }
}
