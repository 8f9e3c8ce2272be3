import { compare } from '../flow-builder/branch-blocks.ts';
import { setAttributes, setRecording } from '../flow-builder/contact-blocks.ts';
import { flow } from '../flow-builder/flow.ts';
import { message } from '../flow-builder/message-blocks.ts';
import { recording } from '../flow-builder/prompts.ts';
import { setPriority, transferToQueue } from '../flow-builder/queue-blocks.ts';
import { attribute } from '../flow-builder/values.ts';
import { chooseLine } from './parts/choose-line.ts';
import { goodbye } from './parts/goodbye.ts';
import { firstHook, hangOnHooks } from './parts/hang-on-hooks.ts';
import { notice } from './parts/notice.ts';
import { type Part, whole } from './parts/part.ts';

const greeting: Part<'CONTACT_FLOW'> = {
  'Is a language known': compare({
    value: attribute('lang'),
    cases: [
      { equals: 'km', to: 'Say who calls' },
      { equals: 'en', to: 'Say who calls' },
    ],
    otherwise: 'Speak Vietnamese',
  }),
  'Speak Vietnamese': setAttributes({
    attributes: { lang: 'vi' },
    next: 'Say who calls',
    error: 'Say who calls',
  }),
  'Say who calls': message({ prompt: recording('we-call'), next: 'Notice of recording' }),
  'Notice of recording': notice(
    recording('recording-notice'),
    { 9: 'Record nothing' },
    'Record the talk',
  ),
  'Record nothing': setRecording({ record: [], next: 'Note that nothing is' }),
  'Note that nothing is': setAttributes({
    attributes: { recording: 'no' },
    next: firstHook,
    error: firstHook,
  }),
  'Record the talk': setRecording({ record: ['Agent', 'Customer'], next: firstHook }),
};

/**
 * Contact flow for the hotline's calls to citizens who requested a callback; they enter the queue of their service with top
 * priority.
 */
export const outbound = flow(
  'outbound',
  'CONTACT_FLOW',
  whole<'CONTACT_FLOW'>(
    greeting,
    hangOnHooks('First in the queue'),
    { 'First in the queue': setPriority({ priority: 1, next: 'Which line' }) },
    chooseLine('Which line', { next: 'Into the queue', error: 'Goodbye' }),
    { 'Into the queue': transferToQueue({ full: 'Goodbye', error: 'Goodbye' }) },
    goodbye('Goodbye', 'informed', 'we-call-again'),
  ),
);
