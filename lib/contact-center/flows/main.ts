import { getMenuPromptKey, mainMenus } from '../../../core/contact-center/model/menu-periods.ts';
import { fallbackService } from '../../../core/contact-center/model/phone-menus.ts';
import { compareValue } from '../flow-builder/branch-blocks.ts';
import { setAttributes } from '../flow-builder/contact-blocks.ts';
import { defineFlow } from '../flow-builder/flow.ts';
import { playMessage } from '../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../flow-builder/prompts.ts';
import { transferToFlow } from '../flow-builder/transfer-blocks.ts';
import { contactAttributeRef, resourceRef } from '../flow-builder/values.ts';
import { branchBySurge } from './parts/branch-by-surge.ts';
import { chooseLanguage } from './parts/choose-language.ts';
import { endCall } from './parts/end-call.ts';
import { playInterruptiblePrompt } from './parts/interruptible-prompt.ts';
import { askKeypadQuestion } from './parts/keypad-question.ts';
import { lookUpCaller } from './parts/look-up-caller.ts';
import { mainMenu } from './parts/main-menu.ts';
import { type FlowPart, mergeParts } from './parts/part.ts';

/**
 * Flow blocks at the start of every call, which play the emergency notice. Callers who know the language keys may press them
 * during the notice.
 */
const emergencyFirst: FlowPart<'CONTACT_FLOW'> = {
  'Before anything': setAttributes({
    attributes: {
      lang: 'vi',
      lastLang: 'vi',
      service: fallbackService,
      withheld: 'no',
      aboutOffice: 'no',
      recording: 'yes',
      surge: 'normal',
      chosen: 'no',
      keyZero: 'no',
      greeting: 'none',
      priority: 'none',
      menu: mainMenus.map(getMenuPromptKey).at(-1) ?? '',
      group: '',
      topic: '',
      area: '',
      ticket: '',
    },
    next: 'Notice of emergencies',
    error: 'Notice of emergencies',
  }),
  'Notice of emergencies': playInterruptiblePrompt(
    recordingPrompt('emergency', 'all'),
    { 9: 'To 115', 1: 'Speak vi', 2: 'Speak km', 3: 'Speak en' },
    'Who calls',
  ),
  'To 115': transferToFlow({ flow: resourceRef('flow:emergency'), error: 'Say to dial 115' }),
  'Say to dial 115': playMessage({
    prompt: recordingPrompt('dial-115', 'all'),
    next: 'To an operator',
  }),
};

const news: FlowPart<'CONTACT_FLOW'> = {
  'Is there news for all': compareValue({
    value: contactAttributeRef('hot'),
    cases: [{ startsWith: 'hot-', to: 'Tell the news' }],
    otherwise: 'How many call',
  }),
  'Tell the news': playMessage({
    prompt: recordingPrompt(contactAttributeRef('hot')),
    next: 'How many call',
  }),
  'How many call': branchBySurge(
    {
      information: 'Say that many call',
      'self-registration': 'Say that many call',
      callback: 'Say that many call',
      voicemail: 'Say that many call',
      'sms-link': 'Say that many call',
    },
    'Notice of recording',
  ),
  'Say that many call': playMessage({
    prompt: recordingPrompt('many-calls'),
    next: 'Notice of recording',
  }),
};

const recordingNotice: FlowPart<'CONTACT_FLOW'> = {
  'Notice of recording': playInterruptiblePrompt(
    recordingPrompt('recording-notice'),
    { 9: 'Record nothing' },
    'Did they call before',
  ),
  'Record nothing': setAttributes({
    attributes: { recording: 'no' },
    next: 'Say that nothing is recorded',
    error: 'To an operator',
  }),
  'Say that nothing is recorded': playMessage({
    prompt: recordingPrompt('recording-refused'),
    next: 'Did they call before',
  }),
};

/**
 * Flow blocks for callers who call again within an hour, usually about the same issue. They offer to continue with the
 * caller's last ticket.
 */
const calledBefore: FlowPart<'CONTACT_FLOW'> = mergeParts<'CONTACT_FLOW'>(
  {
    'Did they call before': compareValue({
      value: contactAttributeRef('repeat'),
      cases: [{ equals: 'yes', to: 'The same matter' }],
      otherwise: 'Main menu',
    }),
  },
  askKeypadQuestion('The same matter', {
    prompt: recordingPrompt('same-matter'),
    on: { 1: 'Keep its ticket', 2: 'Main menu' },
    giveUp: 'Main menu',
  }),
  {
    'Keep its ticket': setAttributes({
      attributes: { ticket: contactAttributeRef('lastTicket') },
      next: 'To an operator',
      error: 'To an operator',
    }),
  },
);

/** Contact flow that answers calls to the hotline's number 1022. */
export const mainFlow = defineFlow(
  'main',
  'CONTACT_FLOW',
  mergeParts<'CONTACT_FLOW'>(
    emergencyFirst,
    lookUpCaller('Who calls', {
      next: 'Is a language chosen',
      limited: 'Say that there is a limit',
      unknown: 'Is a language chosen',
    }),
    {
      'Say that there is a limit': playMessage({
        prompt: recordingPrompt('limited'),
        next: 'To an operator',
      }),
    },
    chooseLanguage({ next: 'Is there news for all', emergency: 'To 115', identify: 'Who calls' }),
    news,
    recordingNotice,
    calledBefore,
    mainMenu,
    endCall('Goodbye', 'informed', 'call-again'),
  ),
);
