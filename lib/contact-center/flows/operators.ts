import { callFlowLimits } from '../../../core/contact-center/model/call-flow-limits.ts';
import {
  checkHours,
  checkOperatorAvailability,
  checkQueueLengthOrAge,
  compareValue,
} from '../flow-builder/branch-blocks.ts';
import { setRecording } from '../flow-builder/contact-blocks.ts';
import { defineFlow } from '../flow-builder/flow.ts';
import { playMessage } from '../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../flow-builder/prompts.ts';
import { setPriority, transferToQueue } from '../flow-builder/queue-blocks.ts';
import { transferToFlow } from '../flow-builder/transfer-blocks.ts';
import { contactAttributeRef, lambdaResultRef, resourceRef } from '../flow-builder/values.ts';
import { announceRecording } from './parts/announce-recording.ts';
import { branchBySurge } from './parts/branch-by-surge.ts';
import { branchByWithheldNumber } from './parts/branch-by-withheld-number.ts';
import { firstEventFlowBlockName, setCallEventFlows } from './parts/call-event-flows.ts';
import { chooseQueue } from './parts/choose-queue.ts';
import { endCall } from './parts/end-call.ts';
import { playInterruptiblePrompt } from './parts/interruptible-prompt.ts';
import { invokeAnswerCall } from './parts/invoke-answer-call.ts';
import { type FlowPart, mergeParts } from './parts/part.ts';
import { openingRecordingFields, playSequence } from './parts/play-sequence.ts';
import {
  ensureCallHasTicket,
  firstTicketBlockName,
} from './parts/ticket/ensure-call-has-ticket.ts';

/**
 * Flow blocks for emergency calls, which get top priority. Office hours, surge mode (shorter menus under load) and queue
 * limits do not apply to them. Callers who were silent in the health menu come second, because silence may be a symptom.
 */
const urgent: FlowPart<'CONTACT_FLOW'> = {
  'Is it urgent': compareValue({
    value: contactAttributeRef('priority'),
    cases: [{ equals: 'P1', to: 'Is anybody there' }],
    otherwise: 'Were they silent about health',
  }),
  'Were they silent about health': compareValue({
    value: contactAttributeRef('silent'),
    cases: [{ equals: 'yes', to: 'Second in the queue' }],
    otherwise: 'Announce the recording',
  }),
  'Second in the queue': setPriority({ priority: 2, next: 'Announce the recording' }),
  'Announce the recording': announceRecording('How many call'),
  'Is anybody there': checkOperatorAvailability({
    agentState: 'Staffed',
    some: 'First in the queue',
    none: 'Say that all are busy',
    error: 'First in the queue',
  }),
  'First in the queue': setPriority({ priority: 1, next: 'May it be recorded' }),
};

const mayWait: FlowPart<'CONTACT_FLOW'> = {
  'How many call': branchBySurge(
    {
      'self-registration': 'Did they press 0',
      callback: 'Say that all are busy',
      voicemail: 'Say that all are busy',
      'sms-link': 'Say that all are busy',
    },
    'Is it within hours',
  ),
  'Did they press 0': compareValue({
    value: contactAttributeRef('keyZero'),
    cases: [{ equals: 'yes', to: 'Is it within hours' }],
    otherwise: 'Say that all are busy',
  }),
  'Is it within hours': checkHours({
    hours: resourceRef('hours:lines'),
    open: 'Are operators there',
    closed: 'Why is it closed',
    error: 'Are operators there',
  }),
  'Are operators there': checkOperatorAvailability({
    agentState: 'Staffed',
    some: 'How long is the queue',
    none: 'Say that all are busy',
    error: 'How long is the queue',
  }),
  'How long is the queue': checkQueueLengthOrAge({
    measure: 'NumberOfContactsInQueue',
    cases: [
      { atLeast: callFlowLimits.fullQueue, to: 'Say that all are busy' },
      { atLeast: callFlowLimits.longQueue, to: 'Is there another way' },
    ],
    otherwise: 'May it be recorded',
    error: 'May it be recorded',
  }),
  'Is there another way': branchByWithheldNumber({
    yes: 'May it be recorded',
    no: 'Wait all the same',
  }),
  'Wait all the same': playInterruptiblePrompt(
    recordingPrompt('long-queue'),
    { 1: 'To another way' },
    'May it be recorded',
  ),
};

const enter: FlowPart<'CONTACT_FLOW'> = {
  'May it be recorded': compareValue({
    value: contactAttributeRef('recording'),
    cases: [{ equals: 'no', to: 'Record nothing' }],
    otherwise: 'Record the talk',
  }),
  'Record nothing': setRecording({ record: [], next: firstTicketBlockName }),
  'Record the talk': setRecording({ record: ['Agent', 'Customer'], next: firstTicketBlockName }),
  // a caller who hangs up in the queue already has a ticket, if the caller pressed a key that opens one
  ...ensureCallHasTicket(firstEventFlowBlockName),
  ...setCallEventFlows('Into the queue'),
  'Into the queue': transferToQueue({
    full: 'Say that all are busy',
    error: 'Say that all are busy',
  }),
};

/** Flow blocks that give the regular hours, or on or before days off the time at which the operators work again. */
const closed: FlowPart<'CONTACT_FLOW'> = {
  'Why is it closed': invokeAnswerCall('opening', {
    next: 'Is it a holiday',
    error: 'Say that it is closed',
  }),
  'Is it a holiday': compareValue({
    value: lambdaResultRef('kind'),
    cases: [
      { equals: 'holiday', to: 'Say that it is a holiday' },
      { equals: 'reopening', to: 'Say when it opens' },
    ],
    otherwise: 'Say that it is closed',
  }),
  'Say that it is a holiday': playMessage({
    prompt: recordingPrompt('closed-holiday'),
    next: 'Opens 1',
  }),
  'Say when it opens': playMessage({
    prompt: recordingPrompt('closed-reopening'),
    next: 'Opens 1',
  }),
  ...playSequence('Opens', openingRecordingFields.map(lambdaResultRef), 'To another way'),
  'Say that it is closed': playMessage({
    prompt: recordingPrompt('closed'),
    next: 'To another way',
  }),
};

const another: FlowPart<'CONTACT_FLOW'> = {
  'Say that all are busy': playMessage({
    prompt: recordingPrompt('all-busy'),
    next: 'To another way',
  }),
  'To another way': transferToFlow({ flow: resourceRef('flow:no-operator'), error: 'Goodbye' }),
};

/**
 * Contact flow that puts a call into an operators' queue. If no operator is likely to answer, it offers a callback or a
 * voice message.
 */
export const operatorQueueFlow = defineFlow(
  'operators',
  'CONTACT_FLOW',
  mergeParts<'CONTACT_FLOW'>(
    chooseQueue('Which line', { next: 'Is it urgent', error: 'Is it urgent' }),
    urgent,
    mayWait,
    enter,
    closed,
    another,
    endCall('Goodbye', 'informed', 'call-again'),
  ),
);
