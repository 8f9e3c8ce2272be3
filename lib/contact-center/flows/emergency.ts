import { callPlan } from '../../../core/contact-center/call-plan.ts';
import { setAttributes } from '../flow-builder/contact-blocks.ts';
import { flow } from '../flow-builder/flow.ts';
import { message } from '../flow-builder/message-blocks.ts';
import { recording } from '../flow-builder/prompts.ts';
import { handToNumber, invokeModule, transferToFlow } from '../flow-builder/transfer-blocks.ts';
import { ref } from '../flow-builder/values.ts';
import { emergencyTopic } from './parts/emergency-topic.ts';
import { goodbye } from './parts/goodbye.ts';
import { notice } from './parts/notice.ts';
import { type Part, whole } from './parts/part.ts';

const to115: Part<'CONTACT_FLOW'> = {
  'Note the emergency': setAttributes({
    attributes: { ended: 'emergency' },
    next: 'Say that 115 is called',
    error: 'Say that 115 is called',
  }),
  'Say that 115 is called': message({ prompt: recording('to-115'), next: 'To 115' }),
  'To 115': handToNumber({
    number: callPlan.emergencyNumber,
    seconds: callPlan.emergencyRingSeconds,
    error: 'Say to dial 115',
  }),
};

/** 115 can't be reached from here: whoever stays on the line gets an operator, first of all. */
const withoutIt: Part<'CONTACT_FLOW'> = {
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

/** Life or death: to 115. */
export const emergency = flow(
  'emergency',
  'CONTACT_FLOW',
  whole<'CONTACT_FLOW'>(to115, withoutIt, goodbye('Goodbye', 'emergency', 'dial-115')),
);
