import { compare } from '../flow-builder/branch-blocks.ts';
import { flow } from '../flow-builder/flow.ts';
import { message } from '../flow-builder/message-blocks.ts';
import { recording } from '../flow-builder/prompts.ts';
import { invokeModule } from '../flow-builder/transfer-blocks.ts';
import { attribute, ref } from '../flow-builder/values.ts';
import { callBack } from './parts/call-back.ts';
import { goodbye } from './parts/goodbye.ts';
import { isOpened, isWithheld } from './parts/is-withheld.ts';
import { type Part, whole } from './parts/part.ts';
import { question } from './parts/question.ts';
import { ticketFirst } from './parts/ticket-first.ts';

const urgent: Part<'CONTACT_FLOW'> = {
  'Is it urgent': compare({
    value: attribute('priority'),
    cases: [{ equals: 'P1', to: 'Name 115 again' }],
    otherwise: 'Can they be called',
  }),
  'Name 115 again': message({ prompt: recording('dial-115'), next: 'Can they be called' }),
};

/**
 * Flow blocks for anonymous callers: no callback or recording is possible, so the call ends after the code that they have
 * heard.
 */
const withheld: Part<'CONTACT_FLOW'> = {
  'Can they be called': isWithheld({ yes: 'Have they a code', no: 'May they be recorded' }),
  'Have they a code': isOpened({ yes: 'Say that nobody can call', no: 'Call again' }),
  'Say that nobody can call': message({ prompt: recording('no-callback'), next: 'Goodbye' }),
  ...goodbye('Call again', 'informed', 'call-again'),
};

const ways: Part<'CONTACT_FLOW'> = whole<'CONTACT_FLOW'>(
  {
    'May they be recorded': compare({
      value: attribute('recording'),
      cases: [{ equals: 'no', to: 'Callback or goodbye' }],
      otherwise: 'Callback or message',
    }),
  },
  question('Callback or message', {
    prompt: recording('callback-or-message'),
    on: { 1: 'Call back', 2: 'Take a message', '#': 'Goodbye' },
    giveUp: 'Take a message',
  }),
  question('Callback or goodbye', {
    prompt: recording('callback-or-goodbye'),
    on: { 1: 'Call back', '#': 'Goodbye' },
    giveUp: 'Goodbye',
  }),
  {
    'Is a message left to them': compare({
      value: attribute('recording'),
      cases: [{ equals: 'no', to: 'Goodbye' }],
      otherwise: 'Take a message',
    }),
    'Take a message': invokeModule({
      module: ref('module:voice-message'),
      next: 'Message goodbye',
      error: 'Goodbye',
    }),
  },
);

/** Contact flow for when no operator is available: offers a callback or a voice message. */
export const noOperator = flow(
  'no-operator',
  'CONTACT_FLOW',
  whole<'CONTACT_FLOW'>(
    ticketFirst('Is it urgent'),
    urgent,
    withheld,
    ways,
    callBack('Call back', 'Is a message left to them'),
    goodbye('Message goodbye', 'voicemail', 'goodbye-message'),
    goodbye('Goodbye', 'registered', 'goodbye-registered'),
  ),
);
