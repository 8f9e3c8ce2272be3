import type { FlowBlock } from '../../flow-builder/block.ts';
import { invokeModule } from '../../flow-builder/transfer-blocks.ts';
import { resourceRef } from '../../flow-builder/values.ts';

/** Builds the flow block that announces the recording, unless the caller has heard it already in this call. */
export function announceRecording(next: string): FlowBlock<string, 'CONTACT_FLOW'> {
  return invokeModule({ module: resourceRef('module:recording-notice'), next, error: next });
}
