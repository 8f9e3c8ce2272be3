import { callPlan } from '../../../core/contact-center/call-plan.ts';
import { compare, getMetrics } from '../flow-builder/branch-blocks.ts';
import { flow } from '../flow-builder/flow.ts';
import { endFlow, loopPrompts, message } from '../flow-builder/message-blocks.ts';
import { recording } from '../flow-builder/prompts.ts';
import { attribute, queueMetric, text } from '../flow-builder/values.ts';
import { callBack } from './parts/call-back.ts';
import { goodbye } from './parts/goodbye.ts';
import { haveTicket } from './parts/have-ticket.ts';
import { notice } from './parts/notice.ts';
import { type Part, whole } from './parts/part.ts';
import { takeMessage } from './parts/take-message.ts';

/** How many were there at the caller's coming, themselves counted: later the queue tells nobody's place. */
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
    interrupt: { seconds: callPlan.offerEverySeconds, to: 'Offer another way' },
    error: 'Wait in silence',
  }),
  // without its music the wait goes on: led round here it would spin
  'Wait in silence': endFlow(),
  'Offer another way': notice(
    recording('offer-while-waiting'),
    { 1: 'Ticket for a callback', 2: 'May they be recorded' },
    'Wait',
  ),
};

/** Who asked for an operator right away gets the ticket now, when they don't wait for one. */
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

/** While a caller waits for an operator. */
export const waiting = flow(
  'waiting',
  'CUSTOMER_QUEUE',
  whole<'CUSTOMER_QUEUE'>(
    position,
    wait,
    ticketFirst,
    callBack('Call back', 'Wait'),
    takeMessage('Take a message', 'Message goodbye'),
    goodbye('Message goodbye', 'voicemail', 'goodbye-message'),
  ),
);
