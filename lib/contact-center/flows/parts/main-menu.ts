import { callFlowLimits } from '../../../../core/contact-center/model/call-flow-limits.ts';
import {
  getMainMenus,
  getMenuPromptKey,
  getMultilingualMenuPromptKey,
} from '../../../../core/contact-center/model/menus/menu-periods.ts';
import {
  getPhoneMenus,
  type PhoneMenu,
} from '../../../../core/contact-center/model/menus/phone-menus.ts';
import { languageDigit, statusDigit } from '../../../../core/directory/model/services/service.ts';
import { compareValue, loopTimes } from '../../flow-builder/branch-blocks.ts';
import { playMenu } from '../../flow-builder/input-blocks.ts';
import { recordingPrompt } from '../../flow-builder/prompts.ts';
import { transferToFlow } from '../../flow-builder/transfer-blocks.ts';
import { contactAttributeRef, resourceRef } from '../../flow-builder/values.ts';
import { languageBlockName } from './choose-language.ts';
import { type FlowPart, mergeParts } from './part.ts';
import { keyZeroBlockName, recordKeyZeroPress } from './record-key-zero.ts';

/** Returns the names of the main menu recordings that offer the service. */
const listMenusWith = (service: string): string[] =>
  getMainMenus()
    .filter(({ choices }) => choices.some(({ code }) => code === service))
    .flatMap((menu) => [getMenuPromptKey(menu), getMultilingualMenuPromptKey(menu)]);

const isAlwaysOffered = ({ service }: PhoneMenu): boolean =>
  getMainMenus().every(({ choices }) => choices.some(({ code }) => code === service));

const getFirstBlock = (menu: PhoneMenu): string =>
  isAlwaysOffered(menu) ? `To ${menu.service}` : `Is ${menu.service} offered`;

/** Builds the flow block that ignores a service's key on days on which the main menu does not offer the service. */
const checkService = (menu: PhoneMenu): FlowPart<'CONTACT_FLOW'> =>
  isAlwaysOffered(menu)
    ? {}
    : {
        [getFirstBlock(menu)]: compareValue({
          value: contactAttributeRef('menu'),
          cases: listMenusWith(menu.service).map((key) => ({
            equals: key,
            to: `To ${menu.service}`,
          })),
          otherwise: 'Help once',
        }),
      };

/** Keys of the main menu, which already count during the announcements before it. */
export const mainMenuKeys = {
  ...Object.fromEntries(getPhoneMenus().map((menu) => [menu.key, getFirstBlock(menu)])),
  [statusDigit]: 'To the status',
  [languageDigit]: 'Change the language',
  9: 'To 115',
  0: keyZeroBlockName,
};

const hearMenu = (prompt: string | ReturnType<typeof contactAttributeRef>) =>
  playMenu({
    prompt: recordingPrompt(prompt),
    seconds: callFlowLimits.keySeconds,
    on: { ...mainMenuKeys, '*': 'Hear the menu again' },
    timeout: 'Help once',
    noMatch: 'Help once',
    error: 'To an operator',
  });

/**
 * Flow blocks of the main menu. They play today's recording and handle the keys for services, ticket status and operator.
 * Silence and wrong keys get help once, then an operator; they open no ticket.
 */
export const mainMenu: FlowPart<'CONTACT_FLOW'> = mergeParts<'CONTACT_FLOW'>(
  {
    'Main menu': hearMenu(contactAttributeRef('menu')),
    'Help once': loopTimes({ times: 1, again: 'Help', done: 'To an operator' }),
    Help: hearMenu('menu-help'),
  },
  recordKeyZeroPress('To an operator'),
  ...getPhoneMenus().map(checkService),
  {
    'Change the language': loopTimes({
      times: callFlowLimits.menuRepeats,
      again: languageBlockName,
      done: 'To an operator',
    }),
    'Hear the menu again': loopTimes({
      times: callFlowLimits.menuRepeats,
      again: 'Main menu',
      done: 'To an operator',
    }),
  },
  Object.fromEntries(
    getPhoneMenus().map(({ service }) => [
      `To ${service}`,
      transferToFlow({ flow: resourceRef(`flow:${service}`), error: 'To an operator' }),
    ]),
  ),
  {
    'To the status': transferToFlow({ flow: resourceRef('flow:status'), error: 'To an operator' }),
    'To an operator': transferToFlow({ flow: resourceRef('flow:operators'), error: 'Goodbye' }),
  },
);
