import { callPlan } from '../../../core/contact-center/call-plan.ts';
import { setAttributes } from '../flow-builder/contact-blocks.ts';
import { flow, type Program } from '../flow-builder/flow.ts';
import { message } from '../flow-builder/message-blocks.ts';
import { recording } from '../flow-builder/prompts.ts';
import { handToNumber, invokeModule, transferToFlow } from '../flow-builder/transfer-blocks.ts';
import { ref } from '../flow-builder/values.ts';
import { emergencyTopic } from './parts/emergency-topic.ts';
import { goodbye } from './parts/goodbye.ts';
import { notice } from './parts/notice.ts';
import { type Part, whole } from './parts/part.ts';

const noteIt = (next: string): Part<'CONTACT_FLOW'> => ({
  'Note the emergency': setAttributes({ attributes: { ended: 'emergency' }, next, error: next }),
});

const to115 = (number: string): Part<'CONTACT_FLOW'> => ({
  'Say that 115 is called': message({ prompt: recording('to-115'), next: 'To 115' }),
  'To 115': handToNumber({
    number,
    seconds: callPlan.emergencyRingSeconds,
    error: 'Say to dial 115',
  }),
});

/**
 * Flow blocks for when 115 cannot be dialled: opens a ticket and connects callers who stay on the line to an operator with
 * top priority.
 */
const toOperator: Part<'CONTACT_FLOW'> = {
  'Say to dial 115': notice(recording('dial-115', 'all'), { '#': 'Goodbye' }, 'Note what it is'),
  'Note what it is': setAttributes({
    attributes: emergencyTopic,
    next: 'Open a ticket',
    error: 'Open a ticket',
  }),
  'Open a ticket': invokeModule({
    module: ref('module:open-ticket'),
    next: 'To an operator',
    error: 'To an operator',
  }),
  'To an operator': transferToFlow({ flow: ref('flow:operators'), error: 'Goodbye' }),
};

/**
 * Builds the contact flow for danger to life: transfers the call to `number` if it is known to reach 115; otherwise tells
 * callers to dial 115 themselves.
 */
export const emergencyWith = (number: string | undefined): Program =>
  flow(
    'emergency',
    'CONTACT_FLOW',
    whole<'CONTACT_FLOW'>(
      ...(number === undefined
        ? [noteIt('Say to dial 115')]
        : [noteIt('Say that 115 is called'), to115(number)]),
      toOperator,
      goodbye('Goodbye', 'emergency', 'dial-115'),
    ),
  );

export const emergency = emergencyWith(callPlan.emergencyNumber);
