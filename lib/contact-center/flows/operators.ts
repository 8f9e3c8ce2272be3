import { callPlan } from '../../../core/contact-center/call-plan.ts';
import { checkHours, checkOperators, checkQueue, compare } from '../flow-builder/branch-blocks.ts';
import { setRecording } from '../flow-builder/contact-blocks.ts';
import { flow } from '../flow-builder/flow.ts';
import { message } from '../flow-builder/message-blocks.ts';
import { recording } from '../flow-builder/prompts.ts';
import { setPriority, transferToQueue } from '../flow-builder/queue-blocks.ts';
import { transferToFlow } from '../flow-builder/transfer-blocks.ts';
import { attribute, ref } from '../flow-builder/values.ts';
import { chooseLine } from './parts/choose-line.ts';
import { followSurge } from './parts/follow-surge.ts';
import { goodbye } from './parts/goodbye.ts';
import { firstHook, hangOnHooks } from './parts/hang-on-hooks.ts';
import { isWithheld } from './parts/is-withheld.ts';
import { notice } from './parts/notice.ts';
import { type Part, whole } from './parts/part.ts';
import { ticketFirst, whetherTicket } from './parts/ticket-first.ts';

/** Flow blocks for emergencies: callers skip office hours, surge mode and queue limits, and get top priority. */
const urgent: Part<'CONTACT_FLOW'> = {
  'Is it urgent': compare({
    value: attribute('priority'),
    cases: [{ equals: 'P1', to: 'Is anybody there' }],
    otherwise: 'How many call',
  }),
  'Is anybody there': checkOperators({
    who: 'Staffed',
    some: 'First in the queue',
    none: 'Say that all are busy',
    error: 'First in the queue',
  }),
  'First in the queue': setPriority({ priority: 1, next: 'May it be recorded' }),
};

const mayWait: Part<'CONTACT_FLOW'> = {
  'How many call': followSurge(
    {
      'self-registration': 'Did they press 0',
      callback: 'Say that all are busy',
      voicemail: 'Say that all are busy',
      'sms-link': 'Say that all are busy',
    },
    'Is it within hours',
  ),
  'Did they press 0': compare({
    value: attribute('keyZero'),
    cases: [{ equals: 'yes', to: 'Is it within hours' }],
    otherwise: 'Say that all are busy',
  }),
  'Is it within hours': checkHours({
    hours: ref('hours:lines'),
    open: 'Are operators there',
    closed: 'Say that it is closed',
    error: 'Are operators there',
  }),
  'Are operators there': checkOperators({
    who: 'Staffed',
    some: 'How long is the queue',
    none: 'Say that all are busy',
    error: 'How long is the queue',
  }),
  'How long is the queue': checkQueue({
    measure: 'NumberOfContactsInQueue',
    cases: [
      { atLeast: callPlan.fullQueue, to: 'Say that all are busy' },
      { atLeast: callPlan.longQueue, to: 'Is there another way' },
    ],
    otherwise: 'May it be recorded',
    error: 'May it be recorded',
  }),
  'Is there another way': isWithheld({ yes: 'May it be recorded', no: 'Wait all the same' }),
  'Wait all the same': notice(
    recording('long-queue'),
    { 1: 'To another way' },
    'May it be recorded',
  ),
};

const enter: Part<'CONTACT_FLOW'> = {
  'May it be recorded': compare({
    value: attribute('recording'),
    cases: [{ equals: 'no', to: 'Record nothing' }],
    otherwise: 'Record the talk',
  }),
  'Record nothing': setRecording({ record: [], next: whetherTicket }),
  'Record the talk': setRecording({ record: ['Agent', 'Customer'], next: whetherTicket }),
  // a caller who hangs up in the queue already has a ticket
  ...ticketFirst(firstHook),
  ...hangOnHooks('Into the queue'),
  'Into the queue': transferToQueue({
    full: 'Say that all are busy',
    error: 'Say that all are busy',
  }),
};

const another: Part<'CONTACT_FLOW'> = {
  'Say that it is closed': message({ prompt: recording('closed'), next: 'To another way' }),
  'Say that all are busy': message({ prompt: recording('all-busy'), next: 'To another way' }),
  'To another way': transferToFlow({ flow: ref('flow:no-operator'), error: 'Goodbye' }),
};

/** Contact flow that puts a call into an operator queue, or offers another way if no operator can be expected. */
export const operators = flow(
  'operators',
  'CONTACT_FLOW',
  whole<'CONTACT_FLOW'>(
    chooseLine('Which line', { next: 'Is it urgent', error: 'Is it urgent' }),
    urgent,
    mayWait,
    enter,
    another,
    goodbye('Goodbye', 'informed', 'call-again'),
  ),
);
