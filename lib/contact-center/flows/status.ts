import { callPlan } from '../../../core/contact-center/call-plan.ts';
import { compare, loop } from '../flow-builder/branch-blocks.ts';
import { setAttributes, setLogging } from '../flow-builder/contact-blocks.ts';
import { flow } from '../flow-builder/flow.ts';
import { storeDigits } from '../flow-builder/input-blocks.ts';
import { message } from '../flow-builder/message-blocks.ts';
import { recording } from '../flow-builder/prompts.ts';
import { transferToFlow } from '../flow-builder/transfer-blocks.ts';
import { attribute, external, ref, storedInput } from '../flow-builder/values.ts';
import { askFunction } from './parts/ask-function.ts';
import { goodbye } from './parts/goodbye.ts';
import { keyZero, noteKeyZero } from './parts/note-key-zero.ts';
import { type Part, whole } from './parts/part.ts';
import { question } from './parts/question.ts';
import { firstOf, spokenCode } from './parts/spoken-code.ts';

/**
 * Flow blocks that ask for a ticket code. Flow logging is off, because a log of the code and the number would identify the
 * sender of an anonymous report.
 */
const which: Part<'CONTACT_FLOW'> = whole<'CONTACT_FLOW'>(
  {
    'Log no code': setLogging({ logging: 'Disabled', next: 'Is there a last one' }),
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
      { equals: 'found', to: 'Say whose code it is' },
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
};

const answered: Part<'CONTACT_FLOW'> = {
  'Say the status': message({ prompt: recording(external('status')), next: 'Is it answered' }),
  'Is it answered': compare({
    value: external('answered'),
    cases: [{ equals: 'yes', to: 'Say where the answer is' }],
    otherwise: 'Is it theirs',
  }),
  'Say where the answer is': message({ prompt: recording('answer-given'), next: 'Is it theirs' }),
  // a caller from another number may hear the status but not act on the ticket
  'Is it theirs': compare({
    value: external('own'),
    cases: [{ equals: 'yes', to: 'Keep it as theirs' }],
    otherwise: 'What next',
  }),
  'Keep it as theirs': setAttributes({
    attributes: { ticket: external('code') },
    next: 'What next',
    error: 'What next',
  }),
};

/**
 * Flow blocks that read out code and status from the function's response, so that nothing about another person's ticket is
 * stored with the call.
 */
const told: Part<'CONTACT_FLOW'> = whole<'CONTACT_FLOW'>(
  {
    'Say whose code it is': message({
      prompt: recording('your-code'),
      next: firstOf('Read the code'),
    }),
  },
  spokenCode('Read the code', external, 'Say the status'),
  answered,
);

/** Contact flow that reads out a ticket's status by its code. */
export const status = flow(
  'status',
  'CONTACT_FLOW',
  whole<'CONTACT_FLOW'>(
    which,
    lookUp,
    told,
    question('What next', {
      prompt: recording('after-status'),
      on: { 0: keyZero, 1: 'Read it again', 2: 'Another code', '#': 'Goodbye' },
      silence: 'Goodbye',
      giveUp: 'To an operator',
    }),
    noteKeyZero('To an operator'),
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
      'To an operator': setLogging({ logging: 'Enabled', next: 'To the operators' }),
      'To the operators': transferToFlow({ flow: ref('flow:operators'), error: 'Goodbye' }),
    },
    goodbye('Goodbye', 'informed', 'goodbye'),
  ),
);
