import { compareValue, loopTimes } from '../../../flow-builder/branch-blocks.ts';
import { setAttributes } from '../../../flow-builder/contact-blocks.ts';
import { playMessage } from '../../../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../../flow-builder/prompts.ts';
import { invokeModule } from '../../../flow-builder/transfer-blocks.ts';
import { contactAttributeRef, resourceRef } from '../../../flow-builder/values.ts';
import type { FlowPart } from '../part.ts';
import { branchByTicket } from './branch-by-ticket.ts';

/** Contact attributes of a call whose caller has heard or knows the ticket code, so that it is not read out again. */
export const codeRead = { codeRead: 'yes' } as const;

/**
 * Builds flow blocks that confirm the ticket: they ask callers who get no SMS to write the code down, or announce the code.
 */
export function confirmTicket(name: string, next: string): FlowPart {
  return {
    [name]: setAttributes({ attributes: codeRead, next: `${name} - by SMS`, error: next }),
    [`${name} - by SMS`]: compareValue({
      value: contactAttributeRef('sms'),
      cases: [{ equals: 'yes', to: `${name} - announced` }],
      otherwise: `${name} - to write down`,
    }),
    [`${name} - announced`]: playMessage({ prompt: recordingPrompt('registered'), next }),
    [`${name} - to write down`]: playMessage({
      prompt: recordingPrompt('registered-without-sms'),
      next,
    }),
  };
}

/**
 * Builds flow blocks that confirm the ticket and read out its code twice, digit by digit, so that callers can write it down.
 */
export function readCodeTwice(name: string, next: string): FlowPart<'CONTACT_FLOW'> {
  return {
    ...confirmTicket(name, 'Read the code'),
    'Read the code': invokeModule({
      module: resourceRef('module:say-code'),
      next: 'Once more',
      error: next,
    }),
    'Once more': loopTimes({ times: 1, again: 'Say it again', done: next }),
    'Say it again': playMessage({ prompt: recordingPrompt('code-again'), next: 'Read the code' }),
  };
}

/** Builds flow blocks that read out the code of the call's ticket, unless the caller has already heard it. */
export function readUnreadCode(name: string, next: string): FlowPart<'CONTACT_FLOW'> {
  return {
    [name]: compareValue({
      value: contactAttributeRef('codeRead'),
      cases: [{ equals: codeRead.codeRead, to: next }],
      otherwise: `${name} - is there one`,
    }),
    [`${name} - is there one`]: branchByTicket({ yes: `${name} - confirm`, no: next }),
    ...readCodeTwice(`${name} - confirm`, next),
  };
}
