import { callPlan } from '../../../../core/contact-center/call-plan.ts';
import { compareValue, loopTimes } from '../../flow-builder/branch-blocks.ts';
import { setAttributes, setFlowAttributes } from '../../flow-builder/contact-blocks.ts';
import { playMessage } from '../../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../flow-builder/prompts.ts';
import { contactAttribute, flowAttribute, lambdaResult } from '../../flow-builder/values.ts';
import { invokeAnswerCall } from './invoke-answer-call.ts';
import { type FlowPart, mergeParts } from './part.ts';
import { dueDateFields, playSequence } from './play-sequence.ts';
import { firstCodeBlock, speakCode } from './speak-code.ts';

type Ways = { told: string; untold: string };
type Anywhere = FlowPart<'MODULE' | 'CUSTOMER_QUEUE'>;

/**
 * Builds flow blocks that open an anonymous caller's ticket and read out its code twice and its deadline. Connect stores
 * contact attributes together with the phone number, so the blocks first remove topic and place and store only the priority.
 */
export function saveAnonymousTicket(name: string, { told, untold }: Ways): Anywhere {
  return mergeParts<'MODULE' | 'CUSTOMER_QUEUE'>(
    withoutTheMatter(name),
    asked(name, untold),
    said(name),
    speakCode(`${name} - code`, lambdaResult, `${name} - once more`),
    playSequence(`${name} - due`, dueDateFields.map(lambdaResult), told),
  );
}

const matter = ['topic', 'area', 'aboutOffice'] as const;
const ofCall = Object.fromEntries(matter.map((key) => [key, contactAttribute(key)]));
const ofFlow = Object.fromEntries(matter.map((key) => [key, flowAttribute(key)]));
const nothing = Object.fromEntries(matter.map((key) => [key, '']));

const withoutTheMatter = (name: string): Anywhere => ({
  [name]: setFlowAttributes({
    attributes: ofCall,
    next: `${name} - take it off`,
    error: `${name} - take it off`,
  }),
  [`${name} - take it off`]: setAttributes({
    attributes: nothing,
    next: `${name} - open`,
    error: `${name} - open`,
  }),
});

const asked = (name: string, untold: string): Anywhere => ({
  [`${name} - open`]: invokeAnswerCall('open', {
    with: {
      service: contactAttribute('service'),
      ...ofFlow,
      lang: contactAttribute('lang'),
      withheld: 'yes',
    },
    seconds: callPlan.openingSeconds,
    next: `${name} - is it there`,
    error: `${name} - try again`,
  }),
  [`${name} - try again`]: loopTimes({
    times: 1,
    again: `${name} - open`,
    done: `${name} - put back`,
  }),
  [`${name} - is it there`]: compareValue({
    value: lambdaResult('kind'),
    cases: [{ equals: 'opened', to: `${name} - keep no code` }],
    otherwise: `${name} - keep the reason`,
  }),
  [`${name} - keep no code`]: setAttributes({
    attributes: { opened: lambdaResult('kind'), priority: lambdaResult('priority') },
    next: `${name} - say so`,
    error: `${name} - say so`,
  }),
  [`${name} - keep the reason`]: setAttributes({
    attributes: { opened: lambdaResult('kind'), ...ofFlow },
    next: untold,
    error: untold,
  }),
  // no ticket exists that topic and place could identify, and a later attempt needs them
  [`${name} - put back`]: setAttributes({ attributes: ofFlow, next: untold, error: untold }),
});

const said = (name: string): Anywhere => ({
  [`${name} - say so`]: playMessage({
    prompt: recordingPrompt('registered-withheld'),
    next: firstCodeBlock(`${name} - code`),
  }),
  [`${name} - once more`]: loopTimes({
    times: 1,
    again: `${name} - say it again`,
    done: `${name} - by when`,
  }),
  [`${name} - say it again`]: playMessage({
    prompt: recordingPrompt('code-again'),
    next: firstCodeBlock(`${name} - code`),
  }),
  [`${name} - by when`]: playMessage({
    prompt: recordingPrompt('answer-due'),
    next: `${name} - due 1`,
  }),
});
