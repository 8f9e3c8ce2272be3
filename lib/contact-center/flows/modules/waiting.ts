import { callFlowLimits } from '../../../../core/contact-center/model/call-flow-limits.ts';
import { compareValue, loadQueueMetrics } from '../../flow-builder/branch-blocks.ts';
import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import { defineFlow } from '../../flow-builder/flow.ts';
import { endFlow, loopPrompts, playMessage } from '../../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../flow-builder/prompts.ts';
import { contactAttributeRef, flowText, queueMetricRef } from '../../flow-builder/values.ts';
import {
  branchByAnonymousTicket,
  branchByWithheldNumber,
} from '../parts/branch-by-withheld-number.ts';
import { endCall } from '../parts/end-call.ts';
import { playInterruptiblePrompt } from '../parts/interruptible-prompt.ts';
import { offerCallback } from '../parts/offer-callback.ts';
import { type FlowPart, mergeParts } from '../parts/part.ts';
import { branchByWantedTicket, ticketWanted } from '../parts/ticket/branch-by-wanted-ticket.ts';
import { ensureTicketInQueue } from '../parts/ticket/ensure-ticket-in-queue.ts';
import { recordVoiceMessage } from '../parts/ticket/record-voice-message.ts';
import { saveAnonymousTicket } from '../parts/ticket/save-anonymous-ticket.ts';

/**
 * Flow blocks that announce the number of waiting callers, including the new one, when a caller enters the queue. Connect
 * does not provide the caller's position later.
 */
const position: FlowPart<'CUSTOMER_QUEUE'> = {
  'How many are waiting': loadQueueMetrics({ next: 'Which position', error: 'Wait' }),
  'Which position': compareValue({
    value: queueMetricRef('Size'),
    cases: [
      { lessThan: 1, to: 'Wait' },
      { atMost: callFlowLimits.spokenPositions, to: 'Say the position' },
      { greaterThan: callFlowLimits.spokenPositions, to: 'Say that many are waiting' },
    ],
    otherwise: 'Wait',
  }),
  'Say the position': playMessage({
    prompt: recordingPrompt(flowText`position-${queueMetricRef('Size')}`),
    next: 'Wait',
  }),
  'Say that many are waiting': playMessage({
    prompt: recordingPrompt('position-many'),
    next: 'Wait',
  }),
};

const wait: FlowPart<'CUSTOMER_QUEUE'> = {
  Wait: loopPrompts({
    prompts: [recordingPrompt('music'), recordingPrompt('please-wait')],
    interrupt: { seconds: callFlowLimits.offerEverySeconds, to: 'Is the number withheld' },
    error: 'Wait in silence',
  }),
  // the call keeps waiting without music; branching back to the prompts would loop forever
  'Wait in silence': endFlow(),
  'Is the number withheld': branchByWithheldNumber({
    yes: 'Offer to finish',
    no: 'Offer another way',
  }),
  'Offer another way': playInterruptiblePrompt(
    recordingPrompt('offer-while-waiting'),
    { 1: 'Want a callback', 2: 'May they be recorded' },
    'Wait',
  ),
};

/**
 * Flow blocks for anonymous callers in the queue. Callbacks and voice messages are impossible for them, so they can only
 * wait, or end the call with a ticket.
 */
const withheld: FlowPart<'CUSTOMER_QUEUE'> = mergeParts<'CUSTOMER_QUEUE'>(
  {
    'Offer to finish': playInterruptiblePrompt(
      recordingPrompt('finish-while-waiting'),
      { 1: 'Is a ticket opened' },
      'Wait',
    ),
    'Is a ticket opened': branchByAnonymousTicket({ yes: 'Goodbye', no: 'Without a number' }),
  },
  saveAnonymousTicket('Without a number', { next: 'Goodbye', error: 'Say that it is not saved' }),
  {
    'Say that it is not saved': playMessage({ prompt: recordingPrompt('not-saved'), next: 'Wait' }),
  },
  endCall('Goodbye', 'registered', 'goodbye-registered'),
);

/**
 * Flow blocks that open a ticket, if the call has none, before a waiting caller switches to a callback or a voice message.
 */
const ticketFirst: FlowPart<'CUSTOMER_QUEUE'> = mergeParts<'CUSTOMER_QUEUE'>(
  {
    'Want a callback': setAttributes({
      attributes: ticketWanted,
      next: 'Ticket for a callback',
      error: 'Ticket for a callback',
    }),
  },
  ensureTicketInQueue('Ticket for a callback', 'Call back'),
  {
    'May they be recorded': compareValue({
      value: contactAttributeRef('recording'),
      cases: [{ equals: 'no', to: 'Nothing is recorded' }],
      otherwise: 'Do they want a ticket',
    }),
    // without a key that opens a ticket, a message with words opens one after the call
    'Do they want a ticket': branchByWantedTicket({
      yes: 'Ticket for a message',
      no: 'Take a message',
    }),
    'Nothing is recorded': playMessage({
      prompt: recordingPrompt('nothing-recorded'),
      next: 'Wait',
    }),
  },
  ensureTicketInQueue('Ticket for a message', 'Take a message'),
);

/** Contact flow that Connect runs while a caller waits in a queue for an operator. */
export const waitingFlow = defineFlow(
  'waiting',
  'CUSTOMER_QUEUE',
  mergeParts<'CUSTOMER_QUEUE'>(
    position,
    wait,
    withheld,
    ticketFirst,
    offerCallback('Call back', 'Wait'),
    recordVoiceMessage('Take a message', 'Message goodbye'),
    endCall('Message goodbye', 'voicemail', 'goodbye-message'),
  ),
);
