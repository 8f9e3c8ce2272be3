import { loopTimes } from '../../../flow-builder/branch-blocks.ts';
import { playMessage } from '../../../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../../flow-builder/prompts.ts';
import { invokeModule } from '../../../flow-builder/transfer-blocks.ts';
import { resourceRef } from '../../../flow-builder/values.ts';
import type { FlowPart } from '../part.ts';

/**
 * Builds flow blocks that confirm the ticket and read out its code twice, digit by digit, so that callers can write it down.
 */
export function readCodeTwice(name: string, next: string): FlowPart<'CONTACT_FLOW'> {
  return {
    [name]: playMessage({ prompt: recordingPrompt('registered'), next: 'Read the code' }),
    'Read the code': invokeModule({
      module: resourceRef('module:say-code'),
      next: 'Once more',
      error: next,
    }),
    'Once more': loopTimes({ times: 1, again: 'Say it again', done: next }),
    'Say it again': playMessage({ prompt: recordingPrompt('code-again'), next: 'Read the code' }),
  };
}
