import { callPlan } from '../../../core/contact-center/call-plan.ts';
import { compare, loop } from '../flow-builder/branch-blocks.ts';
import { setAttributes } from '../flow-builder/contact-blocks.ts';
import { flowModule } from '../flow-builder/flow.ts';
import { storeDigits } from '../flow-builder/input-blocks.ts';
import { message, returnFromModule } from '../flow-builder/message-blocks.ts';
import { recording } from '../flow-builder/prompts.ts';
import { attribute, external, storedInput } from '../flow-builder/values.ts';
import { askFunction } from './parts/ask-function.ts';
import { notice } from './parts/notice.ts';
import { type Part, whole } from './parts/part.ts';

const lastPlace: Part<'MODULE'> = {
  'Is there a last place': compare({
    value: attribute('lastAreaSay'),
    cases: [{ startsWith: 'area-', to: 'Tell of the last place' }],
    otherwise: 'Key its first letters',
  }),
  'Tell of the last place': message({
    prompt: recording('last-place'),
    next: 'Is it the last place',
  }),
  'Is it the last place': notice(
    recording(attribute('lastAreaSay')),
    { 1: 'Take the last place' },
    'Key its first letters',
  ),
  'Take the last place': setAttributes({
    attributes: { area: attribute('lastArea') },
    next: 'Done',
    error: 'Key its first letters',
  }),
};

/** Flow blocks that ask for the first letters of a commune's name on the number keys, without Vietnamese marks. */
const entry: Part<'MODULE'> = {
  'Key its first letters': storeDigits({
    prompt: recording('commune-letters'),
    seconds: callPlan.entrySeconds,
    mostDigits: 9,
    next: 'Were letters keyed',
    error: 'Done',
  }),
  'Were letters keyed': compare({
    value: storedInput,
    cases: [{ equals: 'Timeout', to: 'Letters once more' }],
    otherwise: 'Which communes',
  }),
  'Letters once more': loop({
    times: callPlan.askAgain,
    again: 'Key its first letters',
    done: 'Done',
  }),
  'Which communes': askFunction('communes', {
    with: { keys: storedInput, page: '0' },
    next: 'Are there any',
    error: 'Done',
  }),
  'Are there any': compare({
    value: external('count'),
    cases: [{ atLeast: 1, to: 'Press 1 at yours' }],
    otherwise: 'None begins so',
  }),
  'None begins so': message({ prompt: recording('no-commune'), next: 'Letters once more' }),
  'Press 1 at yours': message({ prompt: recording('communes-follow'), next: 'Is it commune 1' }),
};

/** Builds flow blocks that offer the n-th commune: key 1 selects it, a timeout continues with the next one. */
const candidate = (n: number): Part<'MODULE'> => {
  const following = n < 4 ? `Is there commune ${n + 1}` : 'Are there more';
  return {
    ...(n > 1 && {
      [`Is there commune ${n}`]: compare({
        value: external('count'),
        cases: [{ atLeast: n, to: `Is it commune ${n}` }],
        otherwise: 'Are there more',
      }),
    }),
    [`Is it commune ${n}`]: notice(
      recording(external(`s${n}`)),
      { 1: `Take commune ${n}`, '*': 'Letters once more' },
      following,
    ),
    [`Take commune ${n}`]: setAttributes({
      attributes: { area: external(`a${n}`) },
      next: 'Done',
      error: 'Done',
    }),
  };
};

const afterwards: Part<'MODULE'> = {
  'Are there more': compare({
    value: external('more'),
    cases: [{ equals: 'yes', to: 'Ask for more letters' }],
    otherwise: 'Letters once more',
  }),
  'Ask for more letters': message({ prompt: recording('more-letters'), next: 'Letters once more' }),
  Done: returnFromModule(),
};

/**
 * Contact flow module that asks for the place: that of the caller's last ticket, or a commune by its first letters. Without
 * an answer the ticket has no place.
 */
export const place = flowModule(
  'place',
  whole<'MODULE'>(lastPlace, entry, ...[1, 2, 3, 4].map(candidate), afterwards),
);
