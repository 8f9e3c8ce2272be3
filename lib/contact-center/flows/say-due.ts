import { flowModule } from '../flow-builder/flow.ts';
import { message, returnFromModule } from '../flow-builder/message-blocks.ts';
import { recording } from '../flow-builder/prompts.ts';
import { attribute } from '../flow-builder/values.ts';
import { whole } from './parts/part.ts';
import { dueKeys, spokenRow } from './parts/spoken-row.ts';

/** Contact flow module that reads out the date by which the ticket must be answered. */
export const sayDue = flowModule(
  'say-due',
  whole<'MODULE'>(
    { 'An answer is due': message({ prompt: recording('answer-due'), next: 'Due 1' }) },
    spokenRow('Due', dueKeys.map(attribute), 'Said'),
    { Said: returnFromModule() },
  ),
);
