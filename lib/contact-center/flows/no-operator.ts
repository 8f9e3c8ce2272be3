import { compare } from '../flow-builder/branch-blocks.ts';
import { flow } from '../flow-builder/flow.ts';
import { message } from '../flow-builder/message-blocks.ts';
import { recording } from '../flow-builder/prompts.ts';
import { invokeModule } from '../flow-builder/transfer-blocks.ts';
import { attribute, ref } from '../flow-builder/values.ts';
import { callBack } from './parts/call-back.ts';
import { goodbye } from './parts/goodbye.ts';
import { hasTicket } from './parts/has-ticket.ts';
import { type Part, whole } from './parts/part.ts';
import { question } from './parts/question.ts';
import { readCodeTwice } from './parts/read-code-twice.ts';

/** Who comes here without a ticket gets one before anything else. */
const ticketFirst: Part<'CONTACT_FLOW'> = whole<'CONTACT_FLOW'>(
  {
    'Is there a ticket': hasTicket({ yes: 'Is it urgent', no: 'Open one' }),
    'Open one': invokeModule({
      module: ref('module:open-ticket'),
      next: 'Is there one now',
      error: 'Is it urgent',
    }),
    'Is there one now': hasTicket({ yes: 'Tell the code', no: 'Is it urgent' }),
    'Is it urgent': compare({
      value: attribute('priority'),
      cases: [{ equals: 'P1', to: 'Name 115 again' }],
      otherwise: 'May they be recorded',
    }),
    'Name 115 again': message({ prompt: recording('dial-115'), next: 'May they be recorded' }),
  },
  readCodeTwice('Tell the code', 'Is it urgent'),
);

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

/** Nobody can talk now: a callback, or the caller's own words. */
export const noOperator = flow(
  'no-operator',
  'CONTACT_FLOW',
  whole<'CONTACT_FLOW'>(
    ticketFirst,
    ways,
    callBack('Call back', 'Is a message left to them'),
    goodbye('Message goodbye', 'voicemail', 'goodbye-message'),
    goodbye('Goodbye', 'registered', 'goodbye-registered'),
  ),
);
