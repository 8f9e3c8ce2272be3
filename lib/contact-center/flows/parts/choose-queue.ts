import {
  getFallbackService,
  getServicesWithQueue,
} from '../../../../core/contact-center/model/menus/phone-menus.ts';
import { Lang } from '../../../../core/messages/lang.ts';
import type { PreQueueFlowType } from '../../flow-builder/block.ts';
import { compareValue } from '../../flow-builder/branch-blocks.ts';
import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import { setQueue } from '../../flow-builder/queue-blocks.ts';
import { contactAttributeRef, flowText, resourceRef } from '../../flow-builder/values.ts';
import type { FlowPart } from './part.ts';

const lines = getServicesWithQueue().flatMap((service) =>
  Lang.options.map((lang) => `${service}-${lang}`),
);
const usualLine = `${getFallbackService()}-vi`;

/**
 * Builds flow blocks that select the queue for the service and language of the call. Without a matching queue, they select
 * the general Vietnamese queue.
 */
export function chooseQueue(
  name: string,
  { next, error }: { next: string; error: string },
): FlowPart<PreQueueFlowType> {
  return {
    [name]: setAttributes({
      attributes: {
        line: flowText`${contactAttributeRef('service')}-${contactAttributeRef('lang')}`,
      },
      next: `${name} - which`,
      error: `Line ${usualLine}`,
    }),
    [`${name} - which`]: compareValue({
      value: contactAttributeRef('line'),
      cases: lines.map((line) => ({ equals: line, to: `Line ${line}` })),
      otherwise: `Line ${usualLine}`,
    }),
    ...Object.fromEntries(
      lines.map((line) => [
        `Line ${line}`,
        setQueue({ queue: resourceRef(`queue:${line}`), next, error }),
      ]),
    ),
  };
}
