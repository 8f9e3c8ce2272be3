import { callPlan } from '../../../core/contact-center/call-plan.ts';
import { compare, getMetrics } from '../flow-builder/branch-blocks.ts';
import { flow } from '../flow-builder/flow.ts';
import { endFlow, loopPrompts, message } from '../flow-builder/message-blocks.ts';
import { recording } from '../flow-builder/prompts.ts';
import { attribute, queueMetric, text } from '../flow-builder/values.ts';
import { callBack } from './parts/call-back.ts';
import { goodbye } from './parts/goodbye.ts';
import { haveTicket } from './parts/have-ticket.ts';
import { isOpened, isWithheld } from './parts/is-withheld.ts';
import { notice } from './parts/notice.ts';
import { type Part, whole } from './parts/part.ts';
import { saveUnnamed } from './parts/save-unnamed.ts';
import { takeMessage } from './parts/take-message.ts';

/**
 * Flow blocks that announce the number of contacts in the queue, including the caller, on arrival. Connect does not provide a
 * caller's position later.
 */
const position: Part<'CUSTOMER_QUEUE'> = {
  'How many are waiting': getMetrics({ next: 'Which position', error: 'Wait' }),
  'Which position': compare({
    value: queueMetric('Size'),
    cases: [
      { lessThan: 1, to: 'Wait' },
      { atMost: callPlan.spokenPositions, to: 'Say the position' },
      { greaterThan: callPlan.spokenPositions, to: 'Say that many are waiting' },
    ],
    otherwise: 'Wait',
  }),
  'Say the position': message({
    prompt: recording(text`position-${queueMetric('Size')}`),
    next: 'Wait',
  }),
  'Say that many are waiting': message({ prompt: recording('position-many'), next: 'Wait' }),
};

const wait: Part<'CUSTOMER_QUEUE'> = {
  Wait: loopPrompts({
    prompts: [recording('music'), recording('please-wait')],
    interrupt: { seconds: callPlan.offerEverySeconds, to: 'Is the number withheld' },
    error: 'Wait in silence',
  }),
  // the call keeps waiting without music; branching back to the prompts would loop forever
  'Wait in silence': endFlow(),
  'Is the number withheld': isWithheld({ yes: 'Offer to finish', no: 'Offer another way' }),
  'Offer another way': notice(
    recording('offer-while-waiting'),
    { 1: 'Ticket for a callback', 2: 'May they be recorded' },
    'Wait',
  ),
};

/**
 * Flow blocks for anonymous callers in the queue: callbacks and voice messages are impossible, so they can wait or finish
 * with a ticket.
 */
const withheld: Part<'CUSTOMER_QUEUE'> = whole<'CUSTOMER_QUEUE'>(
  {
    'Offer to finish': notice(
      recording('finish-while-waiting'),
      { 1: 'Is a ticket opened' },
      'Wait',
    ),
    'Is a ticket opened': isOpened({ yes: 'Goodbye', no: 'Without a number' }),
  },
  saveUnnamed('Without a number', { told: 'Goodbye', untold: 'Say that it is not saved' }),
  {
    'Say that it is not saved': message({ prompt: recording('not-saved'), next: 'Wait' }),
  },
  goodbye('Goodbye', 'registered', 'goodbye-registered'),
);

/** Flow blocks that open a missing ticket before a waiting caller switches to a callback or a voice message. */
const ticketFirst: Part<'CUSTOMER_QUEUE'> = whole<'CUSTOMER_QUEUE'>(
  haveTicket('Ticket for a callback', 'Call back'),
  {
    'May they be recorded': compare({
      value: attribute('recording'),
      cases: [{ equals: 'no', to: 'Nothing is recorded' }],
      otherwise: 'Ticket for a message',
    }),
    'Nothing is recorded': message({ prompt: recording('nothing-recorded'), next: 'Wait' }),
  },
  haveTicket('Ticket for a message', 'Take a message'),
);

/** Contact flow that runs while a caller waits for an operator. */
export const waiting = flow(
  'waiting',
  'CUSTOMER_QUEUE',
  whole<'CUSTOMER_QUEUE'>(
    position,
    wait,
    withheld,
    ticketFirst,
    callBack('Call back', 'Wait'),
    takeMessage('Take a message', 'Message goodbye'),
    goodbye('Message goodbye', 'voicemail', 'goodbye-message'),
  ),
);
