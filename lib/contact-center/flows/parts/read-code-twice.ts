import { loop } from '../../flow-builder/branch-blocks.ts';
import { message } from '../../flow-builder/message-blocks.ts';
import { recording } from '../../flow-builder/prompts.ts';
import { invokeModule } from '../../flow-builder/transfer-blocks.ts';
import { ref } from '../../flow-builder/values.ts';
import type { Part } from './part.ts';

/**
 * Builds flow blocks that confirm the ticket and read out its code twice, digit by digit, so that callers can write it down.
 */
export const readCodeTwice = (name: string, next: string): Part<'CONTACT_FLOW'> => ({
  [name]: message({ prompt: recording('registered'), next: 'Read the code' }),
  'Read the code': invokeModule({ module: ref('module:say-code'), next: 'Once more', error: next }),
  'Once more': loop({ times: 1, again: 'Say it again', done: next }),
  'Say it again': message({ prompt: recording('code-again'), next: 'Read the code' }),
});
