import { callFlowLimits } from '../../../core/contact-center/model/call-flow-limits.ts';
import { compareValue, loopTimes } from '../flow-builder/branch-blocks.ts';
import { setAttributes, setLogging } from '../flow-builder/contact-blocks.ts';
import { defineFlow } from '../flow-builder/flow.ts';
import { storeDigits } from '../flow-builder/input-blocks.ts';
import { playMessage } from '../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../flow-builder/prompts.ts';
import { transferToFlow } from '../flow-builder/transfer-blocks.ts';
import {
  contactAttributeRef,
  lambdaResultRef,
  resourceRef,
  storedInputRef,
} from '../flow-builder/values.ts';
import { endCall } from './parts/end-call.ts';
import { invokeAnswerCall } from './parts/invoke-answer-call.ts';
import { askKeypadQuestion } from './parts/keypad-question.ts';
import { type FlowPart, mergeParts } from './parts/part.ts';
import { keyZeroBlockName, recordKeyZeroPress } from './parts/record-key-zero.ts';
import { codeRead } from './parts/ticket/read-code-twice.ts';
import { getFirstCodeBlockName, speakTicketCode } from './parts/ticket/speak-ticket-code.ts';

/**
 * Flow blocks that ask the caller for a ticket code. Flow logging is off, because a log with both ticket code and phone
 * number would identify the sender of an anonymous report.
 */
const which: FlowPart<'CONTACT_FLOW'> = mergeParts<'CONTACT_FLOW'>(
  {
    'Log no code': setLogging({ logging: 'Disabled', next: 'Is there a last one' }),
    'Is there a last one': compareValue({
      value: contactAttributeRef('lastTicket'),
      cases: [{ atLeast: 0, to: 'The last or another' }],
      otherwise: 'Key the code',
    }),
  },
  askKeypadQuestion('The last or another', {
    prompt: recordingPrompt('last-or-code'),
    on: { 1: 'Look up the last one', 2: 'Key the code' },
    giveUp: 'Look up the last one',
  }),
  {
    'Key the code': storeDigits({
      prompt: recordingPrompt('key-code'),
      seconds: callFlowLimits.entrySeconds,
      maxDigits: 10,
      next: 'Was one keyed',
      error: 'To an operator',
    }),
    'Was one keyed': compareValue({
      value: storedInputRef,
      cases: [{ equals: 'Timeout', to: 'Silent once more' }],
      otherwise: 'Look it up',
    }),
    'Silent once more': loopTimes({
      times: callFlowLimits.askAgain,
      again: 'Key the code',
      done: 'To an operator',
    }),
    'Code once more': loopTimes({
      times: callFlowLimits.codeAgain,
      again: 'Key the code',
      done: 'Say that an operator helps',
    }),
    'Say that an operator helps': playMessage({
      prompt: recordingPrompt('code-help'),
      next: 'To an operator',
    }),
  },
);

const lookUp: FlowPart<'CONTACT_FLOW'> = {
  'Look it up': invokeAnswerCall('status', {
    with: { code: storedInputRef },
    next: 'Is it found',
    error: 'Say that it is not known now',
  }),
  'Look up the last one': invokeAnswerCall('status', {
    with: { code: contactAttributeRef('lastTicket') },
    next: 'Is it found',
    error: 'Say that it is not known now',
  }),
  'Is it found': compareValue({
    value: lambdaResultRef('kind'),
    cases: [
      { equals: 'found', to: 'Say whose code it is' },
      { equals: 'mistyped', to: 'Say that it is mistyped' },
      { equals: 'not-found', to: 'Say that there is none' },
    ],
    otherwise: 'Say that it is not known now',
  }),
  'Say that it is mistyped': playMessage({
    prompt: recordingPrompt('mistyped'),
    next: 'Code once more',
  }),
  'Say that there is none': playMessage({
    prompt: recordingPrompt('not-found'),
    next: 'Code once more',
  }),
  'Say that it is not known now': playMessage({
    prompt: recordingPrompt('not-known-now'),
    next: 'To an operator',
  }),
};

const answered: FlowPart<'CONTACT_FLOW'> = {
  'Say the status': playMessage({
    prompt: recordingPrompt(lambdaResultRef('status')),
    next: 'Is it answered',
  }),
  'Is it answered': compareValue({
    value: lambdaResultRef('answered'),
    cases: [{ equals: 'yes', to: 'Say where the answer is' }],
    otherwise: 'Is it theirs',
  }),
  'Say where the answer is': playMessage({
    prompt: recordingPrompt('answer-given'),
    next: 'Is it theirs',
  }),
  // a caller from another number may hear the status but not act on the ticket
  'Is it theirs': compareValue({
    value: lambdaResultRef('own'),
    cases: [{ equals: 'yes', to: 'Keep it as theirs' }],
    otherwise: 'What next',
  }),
  'Keep it as theirs': setAttributes({
    attributes: { ticket: lambdaResultRef('code'), ...codeRead },
    next: 'What next',
    error: 'What next',
  }),
};

/**
 * Flow blocks that read out code and status of a ticket directly from the Lambda response. They set no contact attributes,
 * so that data of another person's ticket is not stored with the call.
 */
const flowPart: FlowPart<'CONTACT_FLOW'> = mergeParts<'CONTACT_FLOW'>(
  {
    'Say whose code it is': playMessage({
      prompt: recordingPrompt('your-code'),
      next: getFirstCodeBlockName('Read the code'),
    }),
  },
  speakTicketCode('Read the code', lambdaResultRef, 'Say the status'),
  answered,
);

/** Contact flow that asks the caller for a ticket code and reads out the ticket's status. */
export const ticketStatusFlow = defineFlow(
  'status',
  'CONTACT_FLOW',
  mergeParts<'CONTACT_FLOW'>(
    which,
    lookUp,
    flowPart,
    askKeypadQuestion('What next', {
      prompt: recordingPrompt('after-status'),
      on: { 0: keyZeroBlockName, 1: 'Read it again', 2: 'Another code', '#': 'Goodbye' },
      silence: 'Goodbye',
      giveUp: 'To an operator',
    }),
    recordKeyZeroPress('To an operator'),
    {
      'Read it again': loopTimes({
        times: callFlowLimits.menuRepeats,
        again: 'Say whose code it is',
        done: 'To an operator',
      }),
      'Another code': loopTimes({
        times: callFlowLimits.menuRepeats,
        again: 'Key the code',
        done: 'To an operator',
      }),
      'To an operator': setLogging({ logging: 'Enabled', next: 'To the operators' }),
      'To the operators': transferToFlow({ flow: resourceRef('flow:operators'), error: 'Goodbye' }),
    },
    endCall('Goodbye', 'informed', 'goodbye'),
  ),
);
