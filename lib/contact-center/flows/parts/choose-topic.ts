import { callFlowLimits } from '../../../../core/contact-center/model/call-flow-limits.ts';
import {
  getMenuPeriods,
  type MenuChoice,
} from '../../../../core/contact-center/model/menus/menu-periods.ts';
import type { PhoneMenu } from '../../../../core/contact-center/model/menus/phone-menus.ts';
import { maxPhoneChoices } from '../../../../core/directory/read/phone-choices.ts';
import { compareValue, loopTimes } from '../../flow-builder/branch-blocks.ts';
import { setAttributes, setFlowAttributes } from '../../flow-builder/contact-blocks.ts';
import { playMessage } from '../../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../flow-builder/prompts.ts';
import { transferToFlow } from '../../flow-builder/transfer-blocks.ts';
import { flowAttributeRef, lambdaResultRef, resourceRef } from '../../flow-builder/values.ts';
import { playInterruptiblePrompt } from './interruptible-prompt.ts';
import { invokeAnswerCall } from './invoke-answer-call.ts';
import { askKeypadQuestion } from './keypad-question.ts';
import { type FlowPart, mergeParts } from './part.ts';
import { keyZeroBlockName, recordKeyZeroPress } from './record-key-zero.ts';

/** Name of the first flow block that `chooseTopic` builds. */
export const firstTopicBlockName = 'Load the menu';

const digits = Array.from({ length: maxPhoneChoices }, (_, index) => index + 1);

const operatorGroupBlock = 'Note the group for an operator';

/** Returns whether the service's menu has a choice of the kind in any period. */
const hasChoice = (service: string, wanted: MenuChoice['kind']): boolean =>
  getMenuPeriods().some(
    ({ name, choices }) => name === service && choices.some(({ kind }) => kind === wanted),
  );

/** Flow block that loads today's menu, or the step after the caller's choice in it. */
const loadMenu = ({ service, emergency }: PhoneMenu, after: string): FlowPart<'CONTACT_FLOW'> => ({
  [firstTopicBlockName]: invokeAnswerCall('menu', {
    with: { service, choice: flowAttributeRef('choice') },
    next: 'What follows',
    error: emergency === null ? after : 'Emergency first',
  }),
  ...(emergency !== null && {
    // if loading the menu fails, callers can still reach the ambulance service
    'Emergency first': playInterruptiblePrompt(
      recordingPrompt('emergency'),
      { 9: 'To 115' },
      after,
    ),
    'To 115': transferToFlow({ flow: resourceRef('flow:emergency'), error: 'Open the ticket' }),
  }),
  'What follows': compareValue({
    value: lambdaResultRef('kind'),
    cases: [
      { equals: 'menu', to: 'Note the group' },
      { equals: 'topic', to: 'Note the topic' },
      ...(hasChoice(service, 'operator') ? [{ equals: 'operator', to: operatorGroupBlock }] : []),
      ...(hasChoice(service, 'office') ? [{ equals: 'office', to: 'About an office' }] : []),
      ...(emergency === null ? [] : [{ equals: 'emergency', to: 'To 115' }]),
    ],
    otherwise: after,
  }),
});

const keepChoice = ({ service }: PhoneMenu, after: string): FlowPart<'CONTACT_FLOW'> => ({
  'Note the group': setAttributes({
    attributes: { group: lambdaResultRef('group') },
    next: 'Which topic',
    error: 'Which topic',
  }),
  ...(hasChoice(service, 'operator') && {
    [operatorGroupBlock]: setAttributes({
      attributes: { group: lambdaResultRef('group') },
      next: 'To an operator',
      error: 'To an operator',
    }),
  }),
  'Note the topic': setAttributes({
    attributes: { topic: lambdaResultRef('topic') },
    next: 'Advise to dial first',
    error: after,
  }),
  'Advise to dial first': playMessage({
    prompt: recordingPrompt(lambdaResultRef('danger')),
    next: after,
  }),
});

/**
 * Builds flow blocks in which the caller chooses a group and a topic of the service. The flow continues at the block `after`.
 * The function `answer-call` provides today's menus, so that the flow stays the same when topics begin or end. If the menus
 * can reveal an emergency, silence is noted in the attribute `silent`, because it may be a symptom.
 */
export function chooseTopic(menu: PhoneMenu, after: string): FlowPart<'CONTACT_FLOW'> {
  return mergeParts<'CONTACT_FLOW'>(
    loadMenu(menu, after),
    keepChoice(menu, after),
    askKeypadQuestion('Which topic', {
      prompt: recordingPrompt(lambdaResultRef('prompt')),
      on: {
        ...Object.fromEntries(digits.map((digit) => [digit, `Key ${digit}`])),
        9: after,
        0: keyZeroBlockName,
      },
      giveUp: menu.emergency === null ? 'Open the ticket' : 'Note the silence',
    }),
    Object.fromEntries(
      digits.map((digit) => [
        `Key ${digit}`,
        // a contact attribute would be stored with the caller's number, even if the caller withholds the number
        setFlowAttributes({
          attributes: { choice: lambdaResultRef(`key${digit}`) },
          next: 'Load it again',
          error: after,
        }),
      ]),
    ),
    recordKeyZeroPress('To an operator'),
    {
      ...(menu.emergency !== null && {
        'Note the silence': setAttributes({
          attributes: { silent: 'yes' },
          next: 'Open the ticket',
          error: 'Open the ticket',
        }),
      }),
      'Load it again': loopTimes({
        times: callFlowLimits.menuRepeats,
        again: firstTopicBlockName,
        done: after,
      }),
      ...(hasChoice(menu.service, 'office') && {
        'About an office': setAttributes({
          attributes: { aboutOffice: 'yes' },
          next: after,
          error: after,
        }),
      }),
    },
  );
}
