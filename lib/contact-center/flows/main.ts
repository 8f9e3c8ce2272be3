import { callPlan } from '../../../core/contact-center/call-plan.ts';
import { callTopics } from '../../../core/contact-center/call-topics.ts';
import { compare, loop } from '../flow-builder/branch-blocks.ts';
import { setAttributes } from '../flow-builder/contact-blocks.ts';
import { flow } from '../flow-builder/flow.ts';
import { message } from '../flow-builder/message-blocks.ts';
import { recording } from '../flow-builder/prompts.ts';
import { transferToFlow } from '../flow-builder/transfer-blocks.ts';
import { attribute, ref } from '../flow-builder/values.ts';
import { chooseLanguage } from './parts/choose-language.ts';
import { followSurge } from './parts/follow-surge.ts';
import { goodbye } from './parts/goodbye.ts';
import { keyZero, noteKeyZero } from './parts/note-key-zero.ts';
import { notice } from './parts/notice.ts';
import { type Part, whole } from './parts/part.ts';
import { question } from './parts/question.ts';
import { recogniseCaller } from './parts/recognise-caller.ts';

/** First flow blocks of every call: the emergency notice. Callers who know the language keys may press them here. */
const emergencyFirst: Part<'CONTACT_FLOW'> = {
  'Before anything': setAttributes({
    attributes: {
      lang: 'vi',
      lastLang: 'vi',
      service: 'other',
      withheld: 'no',
      aboutOffice: 'no',
      recording: 'yes',
      surge: 'normal',
      chosen: 'no',
      keyZero: 'no',
      priority: 'none',
      topic: '',
      area: '',
      ticket: '',
    },
    next: 'Notice of emergencies',
    error: 'Notice of emergencies',
  }),
  'Notice of emergencies': notice(
    recording('emergency', 'all'),
    { 9: 'To 115', 1: 'Speak vi', 2: 'Speak km', 3: 'Speak en' },
    'Who calls',
  ),
  'To 115': transferToFlow({ flow: ref('flow:emergency'), error: 'Say to dial 115' }),
  'Say to dial 115': message({ prompt: recording('dial-115', 'all'), next: 'To an operator' }),
};

const news: Part<'CONTACT_FLOW'> = {
  'Is there news for all': compare({
    value: attribute('hot'),
    cases: [{ startsWith: 'hot-', to: 'Tell the news' }],
    otherwise: 'How many call',
  }),
  'Tell the news': message({ prompt: recording(attribute('hot')), next: 'How many call' }),
  'How many call': followSurge(
    {
      information: 'Say that many call',
      'self-registration': 'Say that many call',
      callback: 'Say that many call',
      voicemail: 'Say that many call',
      'sms-link': 'Say that many call',
    },
    'Notice of recording',
  ),
  'Say that many call': message({ prompt: recording('many-calls'), next: 'Notice of recording' }),
};

const recordingNotice: Part<'CONTACT_FLOW'> = {
  'Notice of recording': notice(
    recording('recording-notice'),
    { 9: 'Record nothing' },
    'Did they call before',
  ),
  'Record nothing': setAttributes({
    attributes: { recording: 'no' },
    next: 'Say that nothing is recorded',
    error: 'To an operator',
  }),
  'Say that nothing is recorded': message({
    prompt: recording('recording-refused'),
    next: 'Did they call before',
  }),
};

/**
 * Flow blocks that offer to continue with the last ticket when a caller calls again within an hour, usually about the same
 * issue.
 */
const calledBefore: Part<'CONTACT_FLOW'> = whole<'CONTACT_FLOW'>(
  {
    'Did they call before': compare({
      value: attribute('repeat'),
      cases: [{ equals: 'yes', to: 'The same matter' }],
      otherwise: 'Main menu',
    }),
  },
  question('The same matter', {
    prompt: recording('same-matter'),
    on: { 1: 'Keep its ticket', 2: 'Main menu' },
    giveUp: 'Main menu',
  }),
  {
    'Keep its ticket': setAttributes({
      attributes: { ticket: attribute('lastTicket') },
      next: 'To an operator',
      error: 'To an operator',
    }),
  },
);

const services = callTopics.map(({ service }, n) => ({ key: n + 1, service }));

const mainMenu: Part<'CONTACT_FLOW'> = whole<'CONTACT_FLOW'>(
  question('Main menu', {
    prompt: recording('menu'),
    on: {
      ...Object.fromEntries(services.map(({ key, service }) => [key, `To ${service}`])),
      5: 'To the status',
      0: keyZero,
      '*': 'Hear the menu again',
    },
    giveUp: 'To an operator',
  }),
  noteKeyZero('To an operator'),
  {
    'Hear the menu again': loop({
      times: callPlan.menuRepeats,
      again: 'Main menu',
      done: 'To an operator',
    }),
  },
  Object.fromEntries(
    services.map(({ service }) => [
      `To ${service}`,
      transferToFlow({ flow: ref(`flow:${service}`), error: 'To an operator' }),
    ]),
  ),
  {
    'To the status': transferToFlow({ flow: ref('flow:status'), error: 'To an operator' }),
    'To an operator': transferToFlow({ flow: ref('flow:operators'), error: 'Goodbye' }),
  },
);

/** Contact flow that answers calls to 1022. */
export const main = flow(
  'main',
  'CONTACT_FLOW',
  whole<'CONTACT_FLOW'>(
    emergencyFirst,
    recogniseCaller('Who calls', {
      next: 'Is a language chosen',
      limited: 'Say that there is a limit',
      unknown: 'Is a language chosen',
    }),
    {
      'Say that there is a limit': message({
        prompt: recording('limited'),
        next: 'To an operator',
      }),
    },
    chooseLanguage({ next: 'Is there news for all', emergency: 'To 115', identify: 'Who calls' }),
    news,
    recordingNotice,
    calledBefore,
    mainMenu,
    goodbye('Goodbye', 'informed', 'call-again'),
  ),
);
