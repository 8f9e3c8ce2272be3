import { compareValue } from '../flow-builder/branch-blocks.ts';
import { setAttributes } from '../flow-builder/contact-blocks.ts';
import { defineFlow } from '../flow-builder/flow.ts';
import { playMessage } from '../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../flow-builder/prompts.ts';
import { invokeModule } from '../flow-builder/transfer-blocks.ts';
import { contactAttributeRef, resourceRef } from '../flow-builder/values.ts';
import {
  branchByAnonymousTicket,
  branchByWithheldNumber,
} from './parts/branch-by-withheld-number.ts';
import { endCall } from './parts/end-call.ts';
import { askKeypadQuestion } from './parts/keypad-question.ts';
import { offerCallback } from './parts/offer-callback.ts';
import { type FlowPart, mergeParts } from './parts/part.ts';
import { branchByTicket } from './parts/ticket/branch-by-ticket.ts';
import { ticketWanted } from './parts/ticket/branch-by-wanted-ticket.ts';
import { ensureCallHasTicket } from './parts/ticket/ensure-call-has-ticket.ts';
import { ensureTicketInQueue } from './parts/ticket/ensure-ticket-in-queue.ts';
import { healthServices } from './parts/ticket/health-services.ts';
import { readUnreadCode } from './parts/ticket/read-code-twice.ts';

const urgent: FlowPart<'CONTACT_FLOW'> = {
  'Is it urgent': compareValue({
    value: contactAttributeRef('priority'),
    cases: [{ equals: 'P1', to: 'Name 115 again' }],
    otherwise: 'Can they be called',
  }),
  'Name 115 again': playMessage({
    prompt: recordingPrompt('dial-115'),
    next: 'Can they be called',
  }),
};

/**
 * Flow blocks for anonymous callers when no operator is available. Callback and voice message are impossible for them. The
 * blocks explain this and end the call, or ask callers without a ticket to call again later.
 */
const withheld: FlowPart<'CONTACT_FLOW'> = {
  'Can they be called': branchByWithheldNumber({
    yes: 'Have they a code',
    no: 'May they be recorded',
  }),
  'Have they a code': branchByAnonymousTicket({
    yes: 'Say that nobody can call',
    no: 'Call again',
  }),
  'Say that nobody can call': playMessage({
    prompt: recordingPrompt('no-callback'),
    next: 'Goodbye',
  }),
  ...endCall('Call again', 'informed', 'call-again'),
};

/**
 * Flow blocks for callers who choose neither callback nor voice message. Emergency and health callers get a callback, because
 * their silence may be a symptom. Others may speak after the tone, if they agreed to be recorded.
 */
const silence: FlowPart<'CONTACT_FLOW'> = {
  'Silent in an emergency': compareValue({
    value: contactAttributeRef('priority'),
    cases: [{ equals: 'P1', to: 'Want a callback' }],
    otherwise: 'Silent about health',
  }),
  'Silent about health': compareValue({
    value: contactAttributeRef('service'),
    cases: healthServices.map((service) => ({ equals: service, to: 'Want a callback' })),
    otherwise: 'Is a message left to them',
  }),
};

const callbackOrMessageBlocks: FlowPart<'CONTACT_FLOW'> = mergeParts<'CONTACT_FLOW'>(
  {
    'May they be recorded': compareValue({
      value: contactAttributeRef('recording'),
      cases: [{ equals: 'no', to: 'Callback or goodbye' }],
      otherwise: 'Callback or message',
    }),
  },
  askKeypadQuestion('Callback or message', {
    prompt: recordingPrompt('callback-or-message'),
    on: { 1: 'Want a callback', 2: 'Take a message', '#': 'Is anything registered' },
    giveUp: 'Silent in an emergency',
  }),
  askKeypadQuestion('Callback or goodbye', {
    prompt: recordingPrompt('callback-or-goodbye'),
    on: { 1: 'Want a callback', '#': 'Is anything registered' },
    giveUp: 'Silent in an emergency',
  }),
  silence,
  {
    'Want a callback': setAttributes({
      attributes: ticketWanted,
      next: 'Ticket for a callback',
      error: 'Ticket for a callback',
    }),
    'Is a message left to them': compareValue({
      value: contactAttributeRef('recording'),
      cases: [{ equals: 'no', to: 'Is anything registered' }],
      otherwise: 'Take a message',
    }),
    // without a ticket, a message with words opens one after the call
    'Take a message': invokeModule({
      module: resourceRef('module:voice-message'),
      next: 'Message goodbye',
      error: 'Is anything registered',
    }),
    'Is anything registered': branchByTicket({ yes: 'Goodbye', no: 'Nothing registered' }),
  },
  ensureTicketInQueue('Ticket for a callback', 'Call back'),
);

/** Contact flow for calls when no operator is available. It offers a callback or a voice message. */
export const noOperatorFlow = defineFlow(
  'no-operator',
  'CONTACT_FLOW',
  mergeParts<'CONTACT_FLOW'>(
    ensureCallHasTicket('Was the code read'),
    readUnreadCode('Was the code read', 'Is it urgent'),
    urgent,
    withheld,
    callbackOrMessageBlocks,
    offerCallback('Call back', 'Is a message left to them'),
    endCall('Message goodbye', 'voicemail', 'goodbye-message'),
    endCall('Goodbye', 'registered', 'goodbye-registered'),
    endCall('Nothing registered', 'informed', 'goodbye'),
  ),
);
