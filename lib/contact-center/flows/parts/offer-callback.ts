import { callFlowLimits } from '../../../../core/contact-center/model/call-flow-limits.ts';
import { compareValue } from '../../flow-builder/branch-blocks.ts';
import { setAttributes, setLogging } from '../../flow-builder/contact-blocks.ts';
import { storeDigits } from '../../flow-builder/input-blocks.ts';
import { playMessage } from '../../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../flow-builder/prompts.ts';
import { createCallback, setCallbackNumber } from '../../flow-builder/queue-blocks.ts';
import {
  callerNumberRef,
  contactAttributeRef,
  lambdaResultRef,
  resourceRef,
  storedInputRef,
} from '../../flow-builder/values.ts';
import { endCall } from './end-call.ts';
import { invokeAnswerCall } from './invoke-answer-call.ts';
import { type FlowPart, mergeParts } from './part.ts';
import { dueDateRecordingFields, playSequence } from './play-sequence.ts';

const longestNumber = 15;

/**
 * Builds flow blocks that register a callback at the caller's number or at another number that the caller enters. If the
 * Lambda function fails, or the call has no ticket that could store the callback, they create a callback in Connect. For
 * callers who cannot be called back, the flow continues at `unable`.
 */
export function offerCallback(name: string, unable: string): FlowPart {
  return mergeParts(
    itsNumber(name),
    storeCallbackNumber(name, unable),
    connectsOwn(name, unable),
    {
      [`${name} - can't`]: playMessage({
        prompt: recordingPrompt('callback-refused'),
        next: unable,
      }),
      [`${name} - registered`]: playMessage({
        prompt: recordingPrompt('callback-by'),
        next: `${name} by 1`,
      }),
    },
    playSequence(`${name} by`, dueDateRecordingFields.map(lambdaResultRef), `${name} - goodbye`),
    endCall(`${name} - goodbye`, 'callback', 'goodbye-callback'),
  );
}

const branchByCallbackResult = (name: string, refused: string) =>
  compareValue({
    value: lambdaResultRef('kind'),
    cases: [
      { equals: 'taken', to: `${name} - registered` },
      { equals: 'already', to: `${name} - goodbye` },
      { equals: 'refused-number', to: refused },
      { equals: 'too-often', to: `${name} - can't` },
    ],
    otherwise: `${name} - Connect calls`,
  });

/**
 * Builds flow blocks that register a callback at the caller's own number. If that number is missing or cannot be called,
 * they ask for another number.
 */
const itsNumber = (name: string): FlowPart => ({
  [name]: invokeAnswerCall('callback', {
    with: { code: contactAttributeRef('ticket'), number: '' },
    next: `${name} - is it taken`,
    error: `${name} - Connect calls`,
  }),
  [`${name} - is it taken`]: branchByCallbackResult(name, `${name} - key secretly`),
});

/** Builds flow blocks that ask for a callback number. Flow logging is off while the caller enters the number. */
const storeCallbackNumber = (name: string, unable: string): FlowPart => ({
  [`${name} - key secretly`]: setLogging({ logging: 'Disabled', next: `${name} - which number` }),
  [`${name} - which number`]: storeDigits({
    prompt: recordingPrompt('callback-number'),
    seconds: callFlowLimits.entrySeconds,
    maxDigits: longestNumber,
    next: `${name} - was one keyed`,
    error: `${name} - log again`,
  }),
  [`${name} - was one keyed`]: compareValue({
    value: storedInputRef,
    cases: [{ equals: 'Timeout', to: `${name} - log again` }],
    otherwise: `${name} - register it`,
  }),
  [`${name} - register it`]: invokeAnswerCall('callback', {
    with: { code: contactAttributeRef('ticket'), number: storedInputRef },
    next: `${name} - log on`,
    error: `${name} - log again`,
  }),
  [`${name} - log on`]: setLogging({ logging: 'Enabled', next: `${name} - is that taken` }),
  [`${name} - is that taken`]: branchByCallbackResult(name, `${name} - can't`),
  [`${name} - log again`]: setLogging({ logging: 'Enabled', next: unable }),
});

/**
 * Builds flow blocks that create a callback in Connect. The attribute `connectCallback` prevents a second, urgent callback
 * after the call.
 */
const connectsOwn = (name: string, unable: string): FlowPart => ({
  [`${name} - Connect calls`]: setCallbackNumber({
    number: callerNumberRef,
    next: `${name} - Connect notes it`,
    invalid: unable,
    notDialable: unable,
  }),
  [`${name} - Connect notes it`]: createCallback({
    queue: resourceRef('queue:callbacks'),
    ...callFlowLimits.callback,
    next: `${name} - note the callback`,
    error: unable,
  }),
  [`${name} - note the callback`]: setAttributes({
    attributes: { connectCallback: 'yes' },
    next: `${name} - goodbye`,
    error: `${name} - goodbye`,
  }),
});
