import { defineFlow } from '../flow-builder/flow.ts';
import { disconnect } from '../flow-builder/message-blocks.ts';
import { transferToQueue } from '../flow-builder/queue-blocks.ts';
import { chooseQueue } from './parts/choose-queue.ts';
import { mergeParts } from './parts/part.ts';

/**
 * Contact flow that puts a task (work item for operators) into the queue of its service. If the queue is full, the task is
 * dropped, because operators also see the ticket in their work list.
 */
export const taskFlow = defineFlow(
  'task',
  'CONTACT_FLOW',
  mergeParts<'CONTACT_FLOW'>(chooseQueue('Which line', { next: 'Into the queue', error: 'Over' }), {
    'Into the queue': transferToQueue({ full: 'Over', error: 'Over' }),
    Over: disconnect(),
  }),
  ['TASK'],
);
