import { callPlan } from '../../../core/contact-center/call-plan.ts';
import { compare, loop } from '../flow-builder/branch-blocks.ts';
import { setAttributes } from '../flow-builder/contact-blocks.ts';
import { flow } from '../flow-builder/flow.ts';
import { storeDigits } from '../flow-builder/input-blocks.ts';
import { message } from '../flow-builder/message-blocks.ts';
import { recording } from '../flow-builder/prompts.ts';
import { invokeModule, transferToFlow } from '../flow-builder/transfer-blocks.ts';
import { attribute, external, ref, storedInput } from '../flow-builder/values.ts';
import { askFunction } from './parts/ask-function.ts';
import { goodbye } from './parts/goodbye.ts';
import { type Part, whole } from './parts/part.ts';
import { question } from './parts/question.ts';
import { codeKeys, dueKeys } from './parts/spoken-row.ts';

const which: Part<'CONTACT_FLOW'> = whole<'CONTACT_FLOW'>(
  {
    'Is there a last one': compare({
      value: attribute('lastTicket'),
      cases: [{ atLeast: 0, to: 'The last or another' }],
      otherwise: 'Key the code',
    }),
  },
  question('The last or another', {
    prompt: recording('last-or-code'),
    on: { 1: 'Look up the last one', 2: 'Key the code' },
    giveUp: 'Look up the last one',
  }),
  {
    'Key the code': storeDigits({
      prompt: recording('key-code'),
      seconds: callPlan.entrySeconds,
      mostDigits: 10,
      next: 'Was one keyed',
      error: 'To an operator',
    }),
    'Was one keyed': compare({
      value: storedInput,
      cases: [{ equals: 'Timeout', to: 'Code once more' }],
      otherwise: 'Look it up',
    }),
    'Code once more': loop({
      times: callPlan.askAgain,
      again: 'Key the code',
      done: 'To an operator',
    }),
  },
);

const lookUp: Part<'CONTACT_FLOW'> = {
  'Look it up': askFunction('status', {
    with: { code: storedInput },
    next: 'Is it found',
    error: 'Say that it is not known now',
  }),
  'Look up the last one': askFunction('status', {
    with: { code: attribute('lastTicket') },
    next: 'Is it found',
    error: 'Say that it is not known now',
  }),
  'Is it found': compare({
    value: external('kind'),
    cases: [
      { equals: 'found', to: 'Keep what is found' },
      { equals: 'mistyped', to: 'Say that it is mistyped' },
      { equals: 'not-found', to: 'Say that there is none' },
    ],
    otherwise: 'Say that it is not known now',
  }),
  'Say that it is mistyped': message({ prompt: recording('mistyped'), next: 'Code once more' }),
  'Say that there is none': message({ prompt: recording('not-found'), next: 'Code once more' }),
  'Say that it is not known now': message({
    prompt: recording('not-known-now'),
    next: 'To an operator',
  }),
  'Keep what is found': setAttributes({
    attributes: Object.fromEntries(
      ['code', 'status', 'late', 'own', 'answered', ...codeKeys, ...dueKeys].map((key) => [
        key === 'code' ? 'asked' : key,
        external(key),
      ]),
    ),
    next: 'Say whose code it is',
    error: 'Say that it is not known now',
  }),
};

const told: Part<'CONTACT_FLOW'> = {
  'Say whose code it is': message({ prompt: recording('your-code'), next: 'Read the code' }),
  'Read the code': invokeModule({
    module: ref('module:say-code'),
    next: 'Say the status',
    error: 'Say the status',
  }),
  'Say the status': message({ prompt: recording(attribute('status')), next: 'Is it late' }),
  'Is it late': compare({
    value: attribute('late'),
    cases: [{ equals: 'yes', to: 'Say that it is late' }],
    otherwise: 'Is it answered',
  }),
  'Say that it is late': message({ prompt: recording('late'), next: 'By when' }),
  'Is it answered': compare({
    value: attribute('answered'),
    cases: [{ equals: 'yes', to: 'Say where the answer is' }],
    otherwise: 'By when',
  }),
  'Say where the answer is': message({ prompt: recording('answer-given'), next: 'Is it theirs' }),
  'By when': invokeModule({
    module: ref('module:say-due'),
    next: 'Is it theirs',
    error: 'Is it theirs',
  }),
  // who calls from another number may hear of it, and not speak for it
  'Is it theirs': compare({
    value: attribute('own'),
    cases: [{ equals: 'yes', to: 'Keep it as theirs' }],
    otherwise: 'What next',
  }),
  'Keep it as theirs': setAttributes({
    attributes: { ticket: attribute('asked') },
    next: 'What next',
    error: 'What next',
  }),
};

/** What has become of a ticket, by its code. */
export const status = flow(
  'status',
  'CONTACT_FLOW',
  whole<'CONTACT_FLOW'>(
    which,
    lookUp,
    told,
    question('What next', {
      prompt: recording('after-status'),
      on: { 0: 'To an operator', 1: 'Read it again', 2: 'Another code', '#': 'Goodbye' },
      silence: 'Goodbye',
      giveUp: 'To an operator',
    }),
    {
      'Read it again': loop({
        times: callPlan.menuRepeats,
        again: 'Say whose code it is',
        done: 'To an operator',
      }),
      'Another code': loop({
        times: callPlan.menuRepeats,
        again: 'Key the code',
        done: 'To an operator',
      }),
      'To an operator': transferToFlow({ flow: ref('flow:operators'), error: 'Goodbye' }),
    },
    goodbye('Goodbye', 'informed', 'goodbye'),
  ),
);
