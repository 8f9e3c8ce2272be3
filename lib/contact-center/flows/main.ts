import { getFallbackService } from '../../../core/contact-center/model/menus/phone-menus.ts';
import { latestPlacePrompt } from '../../../core/contact-center/read/latest-place-prompt.ts';
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
import { playSkippablePrompt } from './parts/interruptible-prompt.ts';
import { askKeypadQuestion } from './parts/keypad-question.ts';
import { lookUpCaller } from './parts/look-up-caller.ts';
import { mainMenu, mainMenuKeys } from './parts/main-menu.ts';
import { type FlowPart, mergeParts } from './parts/part.ts';
import { keyZeroBlockName } from './parts/record-key-zero.ts';
import { ticketWanted } from './parts/ticket/branch-by-wanted-ticket.ts';
import { codeRead } from './parts/ticket/read-code-twice.ts';

/** Flow blocks at the start of every call. */
const beginning: FlowPart<'CONTACT_FLOW'> = {
  'Before anything': setAttributes({
    attributes: {
      lang: 'vi',
      service: getFallbackService(),
      withheld: 'no',
      aboutOffice: 'no',
      recording: 'yes',
      surge: 'normal',
      chosen: 'no',
      keyZero: 'no',
      wantsTicket: 'no',
      codeRead: 'no',
      announced: 'no',
      placeUnknown: 'no',
      silent: 'no',
      greeting: 'none',
      priority: 'none',
      menu: 'none',
      placePrompt: latestPlacePrompt,
      group: '',
      topic: '',
      area: '',
      ticket: '',
    },
    next: 'Who calls',
    error: 'Who calls',
  }),
};

const emergency: FlowPart<'CONTACT_FLOW'> = {
  'To 115': transferToFlow({ flow: resourceRef('flow:emergency'), error: 'Say to dial 115' }),
  'Say to dial 115': playMessage({
    prompt: recordingPrompt('dial-115', 'all'),
    next: 'To an operator',
  }),
};

const overCallLimitKeys = { 9: 'To 115', 0: keyZeroBlockName };

/**
 * Flow blocks for numbers that exceed their hourly call limit. They offer the emergency key, then an operator. Every such
 * call opens a ticket, because the caller hears no menu in which a key could open one.
 */
const overCallLimit: FlowPart<'CONTACT_FLOW'> = {
  'Over the call limit': setAttributes({
    attributes: ticketWanted,
    next: 'Emergency despite the limit',
    error: 'Emergency despite the limit',
  }),
  'Emergency despite the limit': playSkippablePrompt(
    recordingPrompt('emergency', 'all'),
    overCallLimitKeys,
    'Say that there is a limit',
  ),
  'Say that there is a limit': playSkippablePrompt(
    recordingPrompt('limited'),
    overCallLimitKeys,
    'To an operator',
  ),
};

const news: FlowPart<'CONTACT_FLOW'> = {
  'Is there news for all': compareValue({
    value: contactAttributeRef('hot'),
    cases: [{ startsWith: 'hot-', to: 'Tell the news' }],
    otherwise: 'How many call',
  }),
  'Tell the news': playSkippablePrompt(
    recordingPrompt(contactAttributeRef('hot')),
    mainMenuKeys,
    'How many call',
  ),
  'How many call': branchBySurge(
    {
      information: 'Say that many call',
      'self-registration': 'Say that many call',
      callback: 'Say that many call',
      voicemail: 'Say that many call',
      'sms-link': 'Say that many call',
    },
    'Did they call before',
  ),
  'Say that many call': playSkippablePrompt(
    recordingPrompt('many-calls'),
    mainMenuKeys,
    'Did they call before',
  ),
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
      otherwise: 'Is the menu known',
    }),

    // if both look-ups failed, the flow does not know today's menu, whose keys would request a ticket
    'Is the menu known': compareValue({
      value: contactAttributeRef('menu'),
      cases: [{ startsWith: 'menu-', to: 'Main menu' }],
      otherwise: 'Open a ticket without a menu',
    }),
    'Open a ticket without a menu': setAttributes({
      attributes: ticketWanted,
      next: 'To an operator',
      error: 'To an operator',
    }),
  },
  askKeypadQuestion('The same matter', {
    prompt: recordingPrompt('same-matter'),
    on: { 1: 'Keep its ticket', 2: 'Main menu', 9: 'To 115' },
    silence: 'Main menu',
    giveUp: 'Main menu',
  }),
  {
    'Keep its ticket': setAttributes({
      attributes: { ticket: contactAttributeRef('lastTicket'), ...codeRead },
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
    beginning,
    lookUpCaller('Who calls', {
      next: 'Is there a greeting',
      limited: 'Over the call limit',
      unknown: 'Is there a greeting',
    }),
    overCallLimit,
    chooseLanguage({ next: 'Is there news for all', emergency: 'To 115' }),
    emergency,
    news,
    calledBefore,
    mainMenu,
    endCall('Goodbye', 'informed', 'call-again'),
  ),
);
