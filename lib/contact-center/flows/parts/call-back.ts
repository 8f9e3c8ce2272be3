import { callPlan } from '../../../../core/contact-center/call-plan.ts';
import { compare } from '../../flow-builder/branch-blocks.ts';
import { setLogging } from '../../flow-builder/contact-blocks.ts';
import { storeDigits } from '../../flow-builder/input-blocks.ts';
import { message } from '../../flow-builder/message-blocks.ts';
import { recording } from '../../flow-builder/prompts.ts';
import { createCallback, setCallbackNumber } from '../../flow-builder/queue-blocks.ts';
import { attribute, callersNumber, external, ref, storedInput } from '../../flow-builder/values.ts';
import { askFunction } from './ask-function.ts';
import { goodbye } from './goodbye.ts';
import { type Part, whole } from './part.ts';
import { dueKeys, spokenRow } from './spoken-row.ts';

const longestNumber = 15;

/**
 * Builds flow blocks that register a callback, at the caller's number or at one that they enter. If the function fails,
 * Connect's own callback is created; `unable` is the block for callers who cannot be called back.
 */
export const callBack = (name: string, unable: string): Part =>
  whole(
    itsNumber(name),
    keyedNumber(name, unable),
    connectsOwn(name, unable),
    {
      [`${name} - can't`]: message({ prompt: recording('callback-refused'), next: unable }),
      [`${name} - registered`]: message({
        prompt: recording('callback-by'),
        next: `${name} by 1`,
      }),
    },
    spokenRow(`${name} by`, dueKeys.map(external), `${name} - goodbye`),
    goodbye(`${name} - goodbye`, 'callback', 'goodbye-callback'),
  );

const taken = (name: string, refused: string) =>
  compare({
    value: external('kind'),
    cases: [
      { equals: 'taken', to: `${name} - registered` },
      { equals: 'already', to: `${name} - goodbye` },
      { equals: 'refused-number', to: refused },
    ],
    otherwise: `${name} - can't`,
  });

/**
 * Flow blocks that register a callback at the caller's number; they ask for another number if that one is missing or cannot
 * be called.
 */
const itsNumber = (name: string): Part => ({
  [name]: askFunction('callback', {
    with: { code: attribute('ticket'), number: '' },
    next: `${name} - is it taken`,
    error: `${name} - Connect calls`,
  }),
  [`${name} - is it taken`]: taken(name, `${name} - key secretly`),
});

/** Flow blocks that ask for a callback number; flow logging is off while the caller enters it. */
const keyedNumber = (name: string, unable: string): Part => ({
  [`${name} - key secretly`]: setLogging({ logging: 'Disabled', next: `${name} - which number` }),
  [`${name} - which number`]: storeDigits({
    prompt: recording('callback-number'),
    seconds: callPlan.entrySeconds,
    mostDigits: longestNumber,
    next: `${name} - was one keyed`,
    error: `${name} - log again`,
  }),
  [`${name} - was one keyed`]: compare({
    value: storedInput,
    cases: [{ equals: 'Timeout', to: `${name} - log again` }],
    otherwise: `${name} - register it`,
  }),
  [`${name} - register it`]: askFunction('callback', {
    with: { code: attribute('ticket'), number: storedInput },
    next: `${name} - log on`,
    error: `${name} - log again`,
  }),
  [`${name} - log on`]: setLogging({ logging: 'Enabled', next: `${name} - is that taken` }),
  [`${name} - is that taken`]: taken(name, `${name} - can't`),
  [`${name} - log again`]: setLogging({ logging: 'Enabled', next: unable }),
});

const connectsOwn = (name: string, unable: string): Part => ({
  [`${name} - Connect calls`]: setCallbackNumber({
    number: callersNumber,
    next: `${name} - Connect notes it`,
    invalid: unable,
    notDialable: unable,
  }),
  [`${name} - Connect notes it`]: createCallback({
    queue: ref('queue:callbacks'),
    ...callPlan.callback,
    next: `${name} - goodbye`,
    error: unable,
  }),
});
