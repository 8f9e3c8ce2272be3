import { flowModule } from '../flow-builder/flow.ts';
import { returnFromModule } from '../flow-builder/message-blocks.ts';
import { attribute } from '../flow-builder/values.ts';
import { whole } from './parts/part.ts';
import { spokenCode } from './parts/spoken-code.ts';

/** Contact flow module that reads out the code of the call's ticket. */
export const sayCode = flowModule(
  'say-code',
  whole<'MODULE'>(spokenCode('Digits', attribute, 'Said'), { Said: returnFromModule() }),
);
