import { compare } from '../flow-builder/branch-blocks.ts';
import { flow } from '../flow-builder/flow.ts';
import { message } from '../flow-builder/message-blocks.ts';
import { recording } from '../flow-builder/prompts.ts';
import { invokeModule, transferToFlow } from '../flow-builder/transfer-blocks.ts';
import { attribute, ref } from '../flow-builder/values.ts';
import { followSurge } from './parts/follow-surge.ts';
import { goodbye } from './parts/goodbye.ts';
import { hasTicket } from './parts/has-ticket.ts';
import { isOpened, isWithheld } from './parts/is-withheld.ts';
import { keyZero, noteKeyZero } from './parts/note-key-zero.ts';
import { notice } from './parts/notice.ts';
import { type Part, whole } from './parts/part.ts';
import { question } from './parts/question.ts';
import { readCodeTwice } from './parts/read-code-twice.ts';

const told: Part<'CONTACT_FLOW'> = whole<'CONTACT_FLOW'>(
  {
    'Is the number withheld': isWithheld({ yes: 'Were they told', no: 'Is there a ticket' }),
    'Were they told': isOpened({ yes: 'Is it urgent', no: 'Why not' }),
    'Is there a ticket': hasTicket({ yes: 'How short', no: 'Why not' }),
    'How short': followSurge({ 'sms-link': 'Is an SMS enough' }, 'Say that it is registered'),
    'Is an SMS enough': compare({
      value: attribute('sms'),
      cases: [{ equals: 'yes', to: 'Say that an SMS comes' }],
      otherwise: 'Say that it is registered',
    }),
    'Does an SMS come': compare({
      value: attribute('sms'),
      cases: [{ equals: 'yes', to: 'Say that an SMS comes' }],
      otherwise: 'By when',
    }),
    'Say that an SMS comes': message({ prompt: recording('sms-follows'), next: 'By when' }),
    'By when': invokeModule({
      module: ref('module:say-due'),
      next: 'Is it urgent',
      error: 'Is it urgent',
    }),
  },
  readCodeTwice('Say that it is registered', 'Does an SMS come'),
);

const untold: Part<'CONTACT_FLOW'> = {
  'Why not': compare({
    value: attribute('opened'),
    cases: [
      { equals: 'too-many', to: 'Say that there are many' },
      { equals: 'not-ours', to: 'Say that it is not ours' },
    ],
    otherwise: 'Say that it is not saved',
  }),
  'Say that there are many': message({ prompt: recording('too-many'), next: 'To an operator' }),
  'Say that it is not ours': message({ prompt: recording('not-ours'), next: 'To an operator' }),
  'Say that it is not saved': message({ prompt: recording('not-saved'), next: 'To an operator' }),
};

/**
 * Flow blocks that choose by surge level what the call continues with: operator, voice message, callback, or just the code.
 */
const level: Part<'CONTACT_FLOW'> = {
  'Is it urgent': compare({
    value: attribute('priority'),
    cases: [{ equals: 'P1', to: 'To an operator' }],
    otherwise: 'How many call',
  }),
  'How many call': followSurge(
    { callback: 'To a callback', 'sms-link': 'Goodbye' },
    'May they be recorded',
  ),
  'To a callback': transferToFlow({ flow: ref('flow:no-operator'), error: 'Goodbye' }),
  'To an operator': transferToFlow({ flow: ref('flow:operators'), error: 'Goodbye' }),
};

const ownWords: Part<'CONTACT_FLOW'> = {
  'May they be recorded': compare({
    value: attribute('recording'),
    cases: [{ equals: 'no', to: 'Nothing is recorded' }],
    otherwise: 'Offer a message',
  }),
  'Nothing is recorded': message({ prompt: recording('nothing-recorded'), next: 'What is left' }),
  'Offer a message': notice(
    recording('offer-message'),
    { '#': 'What is left', 0: keyZero },
    'Take a message',
  ),
  'Take a message': invokeModule({
    module: ref('module:voice-message'),
    next: 'What is left',
    error: 'What is left',
  }),
  'What is left': followSurge(
    { voicemail: 'Was a message left', 'self-registration': 'Finish or an operator' },
    'Operator or finish',
  ),
  'Was a message left': compare({
    value: attribute('vm'),
    cases: [{ equals: 'yes', to: 'Message goodbye' }],
    otherwise: 'Goodbye',
  }),
};

const after: Part<'CONTACT_FLOW'> = whole<'CONTACT_FLOW'>(
  noteKeyZero('To an operator'),
  question('Operator or finish', {
    prompt: recording('operator-or-finish'),
    on: { 0: keyZero, '#': 'Goodbye' },
    giveUp: 'To an operator',
  }),
  {
    'Finish or an operator': notice(recording('finish-or-operator'), { 0: keyZero }, 'Goodbye'),
  },
  goodbye('Message goodbye', 'voicemail', 'goodbye-message'),
  goodbye('Goodbye', 'registered', 'goodbye-registered'),
);

/** Contact flow after a ticket is opened: reads out code and deadline, then offers a voice message or an operator. */
export const registered = flow(
  'registered',
  'CONTACT_FLOW',
  whole<'CONTACT_FLOW'>(told, untold, level, ownWords, after),
);
