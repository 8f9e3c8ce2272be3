import { flowModule } from '../flow-builder/flow.ts';
import { message, returnFromModule } from '../flow-builder/message-blocks.ts';
import { recording } from '../flow-builder/prompts.ts';
import { attribute } from '../flow-builder/values.ts';
import { whole } from './parts/part.ts';
import { codeKeys, spokenRow } from './parts/spoken-row.ts';

const digits = codeKeys.map(attribute);

/** The code of the ticket as people dictate it: 3-3-4. */
export const sayCode = flowModule(
  'say-code',
  whole<'MODULE'>(
    spokenRow('First digits', digits.slice(0, 3), 'Pause'),
    { Pause: message({ prompt: recording('pause'), next: 'Middle digits 1' }) },
    spokenRow('Middle digits', digits.slice(3, 6), 'Pause again'),
    { 'Pause again': message({ prompt: recording('pause'), next: 'Last digits 1' }) },
    spokenRow('Last digits', digits.slice(6), 'Said'),
    { Said: returnFromModule() },
  ),
);
