import { callFlowLimits } from '../../../../../core/contact-center/model/call-flow-limits.ts';
import { compareValue, loopTimes } from '../../../flow-builder/branch-blocks.ts';
import { setAttributes, setFlowAttributes } from '../../../flow-builder/contact-blocks.ts';
import { playMessage } from '../../../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../../flow-builder/prompts.ts';
import {
  contactAttributeRef,
  flowAttributeRef,
  lambdaResultRef,
} from '../../../flow-builder/values.ts';
import { invokeAnswerCall } from '../invoke-answer-call.ts';
import { type FlowPart, mergeParts } from '../part.ts';
import { dueDateRecordingFields, playSequence } from '../play-sequence.ts';
import { getFirstCodeBlockName, speakTicketCode } from './speak-ticket-code.ts';

/** Names of the flow blocks after the deadline was read out, and after opening the ticket failed. */
type NextBlocks = { next: string; error: string };
type Anywhere = FlowPart<'MODULE' | 'CUSTOMER_QUEUE'>;

/**
 * Builds flow blocks that open an anonymous caller's ticket, and read out its code twice and its deadline. Connect stores
 * contact attributes together with the phone number, so the blocks first remove topic and place from the attributes.
 */
export function saveAnonymousTicket(name: string, { next, error }: NextBlocks): Anywhere {
  return mergeParts<'MODULE' | 'CUSTOMER_QUEUE'>(
    clearReportAttributes(name),
    openTicketPart(name, error),
    confirmRegistrationPart(name),
    speakTicketCode(`${name} - code`, lambdaResultRef, `${name} - once more`),
    playSequence(`${name} - due`, dueDateRecordingFields.map(lambdaResultRef), next),
  );
}

const reportAttributes = ['group', 'topic', 'area', 'aboutOffice'] as const;
const ofCall = Object.fromEntries(reportAttributes.map((key) => [key, contactAttributeRef(key)]));
const ofFlow = Object.fromEntries(reportAttributes.map((key) => [key, flowAttributeRef(key)]));
const nothing = Object.fromEntries(reportAttributes.map((key) => [key, '']));

const clearReportAttributes = (name: string): Anywhere => ({
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

const openTicketPart = (name: string, error: string): Anywhere => ({
  [`${name} - open`]: invokeAnswerCall('open', {
    with: {
      service: contactAttributeRef('service'),
      ...ofFlow,
      lang: contactAttributeRef('lang'),
      withheld: 'yes',
    },
    seconds: callFlowLimits.openingSeconds,
    next: `${name} - is it there`,
    error: `${name} - try again`,
  }),
  [`${name} - try again`]: loopTimes({
    times: 1,
    again: `${name} - one moment`,
    done: `${name} - put back`,
  }),
  [`${name} - one moment`]: playMessage({
    prompt: recordingPrompt('one-moment'),
    next: `${name} - open`,
  }),
  [`${name} - is it there`]: compareValue({
    value: lambdaResultRef('kind'),
    cases: [{ equals: 'opened', to: `${name} - keep no code` }],
    otherwise: `${name} - keep the reason`,
  }),
  [`${name} - keep no code`]: setAttributes({
    attributes: { opened: lambdaResultRef('kind'), priority: lambdaResultRef('priority') },
    next: `${name} - say so`,
    error: `${name} - say so`,
  }),
  [`${name} - keep the reason`]: setAttributes({
    attributes: { opened: lambdaResultRef('kind'), ...ofFlow },
    next: error,
    error,
  }),
  // no ticket exists that topic and place could identify, and a later attempt needs them
  [`${name} - put back`]: setAttributes({ attributes: ofFlow, next: error, error }),
});

const confirmRegistrationPart = (name: string): Anywhere => ({
  [`${name} - say so`]: playMessage({
    prompt: recordingPrompt('registered-withheld'),
    next: getFirstCodeBlockName(`${name} - code`),
  }),
  [`${name} - once more`]: loopTimes({
    times: 1,
    again: `${name} - say it again`,
    done: `${name} - by when`,
  }),
  [`${name} - say it again`]: playMessage({
    prompt: recordingPrompt('code-again'),
    next: getFirstCodeBlockName(`${name} - code`),
  }),
  [`${name} - by when`]: playMessage({
    prompt: recordingPrompt('answer-due'),
    next: `${name} - due 1`,
  }),
});
