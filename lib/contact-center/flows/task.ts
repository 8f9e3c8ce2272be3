import { flow } from '../flow-builder/flow.ts';
import { disconnect } from '../flow-builder/message-blocks.ts';
import { transferToQueue } from '../flow-builder/queue-blocks.ts';
import { chooseLine } from './parts/choose-line.ts';
import { whole } from './parts/part.ts';

/** Work for an operator without a call: to the queue of its service. The ticket itself stays in the operators' list. */
export const task = flow(
  'task',
  'CONTACT_FLOW',
  whole<'CONTACT_FLOW'>(chooseLine('Which line', { next: 'Into the queue', error: 'Over' }), {
    'Into the queue': transferToQueue({ full: 'Over', error: 'Over' }),
    Over: disconnect(),
  }),
  ['TASK'],
);
