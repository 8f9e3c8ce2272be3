import { compareValue } from '../flow-builder/branch-blocks.ts';
import { defineFlow } from '../flow-builder/flow.ts';
import { playMessage } from '../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../flow-builder/prompts.ts';
import { invokeModule, transferToFlow } from '../flow-builder/transfer-blocks.ts';
import { contactAttributeRef, resourceRef } from '../flow-builder/values.ts';
import { branchBySurge } from './parts/branch-by-surge.ts';
import {
  branchByAnonymousTicket,
  branchByWithheldNumber,
} from './parts/branch-by-withheld-number.ts';
import { endCall } from './parts/end-call.ts';
import { playInterruptiblePrompt, playSkippablePrompt } from './parts/interruptible-prompt.ts';
import { askKeypadQuestion } from './parts/keypad-question.ts';
import { type FlowPart, mergeParts } from './parts/part.ts';
import { keyZeroBlockName, recordKeyZeroPress } from './parts/record-key-zero.ts';
import { branchByTicket } from './parts/ticket/branch-by-ticket.ts';
import { readCodeTwice } from './parts/ticket/read-code-twice.ts';

const flowPart: FlowPart<'CONTACT_FLOW'> = mergeParts<'CONTACT_FLOW'>(
  {
    'Is the number withheld': branchByWithheldNumber({
      yes: 'Were they told',
      no: 'Is there a ticket',
    }),
    'Were they told': branchByAnonymousTicket({ yes: 'Is it urgent', no: 'Why not' }),
    'Is there a ticket': branchByTicket({ yes: 'How short', no: 'Why not' }),
    'How short': branchBySurge({ 'sms-link': 'Is an SMS enough' }, 'Say that it is registered'),
    'Is an SMS enough': compareValue({
      value: contactAttributeRef('sms'),
      cases: [{ equals: 'yes', to: 'Say that an SMS comes' }],
      otherwise: 'Say that it is registered',
    }),
    'Does an SMS come': compareValue({
      value: contactAttributeRef('sms'),
      cases: [{ equals: 'yes', to: 'Say that an SMS comes' }],
      otherwise: 'By when',
    }),
    'Say that an SMS comes': playMessage({
      prompt: recordingPrompt('sms-follows'),
      next: 'By when',
    }),
    'By when': invokeModule({
      module: resourceRef('module:say-due'),
      next: 'Is it urgent',
      error: 'Is it urgent',
    }),
  },
  readCodeTwice('Say that it is registered', 'Does an SMS come'),
);

const explainRejectionPart: FlowPart<'CONTACT_FLOW'> = {
  'Why not': compareValue({
    value: contactAttributeRef('opened'),
    cases: [
      { equals: 'too-many', to: 'Say that there are many' },
      { equals: 'not-ours', to: 'Say that it is not ours' },
    ],
    otherwise: 'Say that it is not saved',
  }),
  'Say that there are many': playMessage({
    prompt: recordingPrompt('too-many'),
    next: 'To an operator',
  }),
  'Say that it is not ours': playMessage({
    prompt: recordingPrompt('not-ours'),
    next: 'To an operator',
  }),
  'Say that it is not saved': playMessage({
    prompt: recordingPrompt('not-saved'),
    next: 'To an operator',
  }),
};

/**
 * Flow blocks that decide how a call continues after its ticket is opened. Depending on the surge level (degree of
 * overload), the caller gets an operator, a voice message, a callback or only the ticket code.
 */
const level: FlowPart<'CONTACT_FLOW'> = {
  'Is it urgent': compareValue({
    value: contactAttributeRef('priority'),
    cases: [{ equals: 'P1', to: 'To an operator' }],
    otherwise: 'How many call',
  }),
  'How many call': branchBySurge(
    { callback: 'To a callback', 'sms-link': 'Goodbye' },
    'May they be recorded',
  ),
  'To a callback': transferToFlow({ flow: resourceRef('flow:no-operator'), error: 'Goodbye' }),
  'To an operator': transferToFlow({ flow: resourceRef('flow:operators'), error: 'Goodbye' }),
};

const offerMessage = (key: string) =>
  playSkippablePrompt(
    recordingPrompt(key),
    { '#': 'What is left', 0: keyZeroBlockName },
    'Take a message',
  );

const voiceMessageBlocks: FlowPart<'CONTACT_FLOW'> = {
  'May they be recorded': compareValue({
    value: contactAttributeRef('recording'),
    cases: [{ equals: 'no', to: 'Nothing is recorded' }],
    otherwise: 'Is the place unknown',
  }),
  'Nothing is recorded': playMessage({
    prompt: recordingPrompt('nothing-recorded'),
    next: 'What is left',
  }),
  'Is the place unknown': compareValue({
    value: contactAttributeRef('placeUnknown'),
    cases: [{ equals: 'yes', to: 'Offer a message with the place' }],
    otherwise: 'Offer a message',
  }),
  'Offer a message': offerMessage('offer-message'),
  'Offer a message with the place': offerMessage('offer-message-place'),
  'Take a message': invokeModule({
    module: resourceRef('module:voice-message'),
    next: 'What is left',
    error: 'What is left',
  }),
  'What is left': branchBySurge(
    { voicemail: 'Was a message left', 'self-registration': 'Finish or an operator' },
    'Operator or finish',
  ),
  'Was a message left': compareValue({
    value: contactAttributeRef('vm'),
    cases: [{ equals: 'yes', to: 'Message goodbye' }],
    otherwise: 'Goodbye',
  }),
};

const after: FlowPart<'CONTACT_FLOW'> = mergeParts<'CONTACT_FLOW'>(
  recordKeyZeroPress('To an operator'),
  askKeypadQuestion('Operator or finish', {
    prompt: recordingPrompt('operator-or-finish'),
    on: { 0: keyZeroBlockName, '#': 'Goodbye' },
    giveUp: 'To an operator',
  }),
  {
    'Finish or an operator': playInterruptiblePrompt(
      recordingPrompt('finish-or-operator'),
      { 0: keyZeroBlockName },
      'Goodbye',
    ),
  },
  endCall('Message goodbye', 'voicemail', 'goodbye-message'),
  endCall('Goodbye', 'registered', 'goodbye-registered'),
);

/**
 * Contact flow that continues a call after its ticket is opened. It reads out ticket code and deadline, then offers a voice
 * message or an operator.
 */
export const ticketOpenedFlow = defineFlow(
  'registered',
  'CONTACT_FLOW',
  mergeParts<'CONTACT_FLOW'>(flowPart, explainRejectionPart, level, voiceMessageBlocks, after),
);
