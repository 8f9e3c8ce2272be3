import { defineFlowModule } from '../../flow-builder/flow.ts';
import { returnFromModule } from '../../flow-builder/message-blocks.ts';
import { contactAttributeRef } from '../../flow-builder/values.ts';
import { mergeParts } from '../parts/part.ts';
import { speakTicketCode } from '../parts/ticket/speak-ticket-code.ts';

/** Contact flow module that reads out the code of the call's ticket. */
export const sayCodeModule = defineFlowModule(
  'say-code',
  mergeParts<'MODULE'>(speakTicketCode('Digits', contactAttributeRef, 'Said'), {
    Said: returnFromModule(),
  }),
);
