import { callServices } from '../../../../core/contact-center/call-topics.ts';
import { Lang } from '../../../../core/messages/lang.ts';
import type { BeforeQueue } from '../../flow-builder/block.ts';
import { compare } from '../../flow-builder/branch-blocks.ts';
import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import { setQueue } from '../../flow-builder/queue-blocks.ts';
import { attribute, ref, text } from '../../flow-builder/values.ts';
import type { Part } from './part.ts';

const lines = callServices.flatMap((service) => Lang.options.map((lang) => `${service}-${lang}`));
const usualLine = 'other-vi';

/**
 * Builds flow blocks that select the queue for the call's service and language; without a matching queue, the general
 * Vietnamese one.
 */
export const chooseLine = (
  name: string,
  { next, error }: { next: string; error: string },
): Part<BeforeQueue> => ({
  [name]: setAttributes({
    attributes: { line: text`${attribute('service')}-${attribute('lang')}` },
    next: `${name} - which`,
    error: `Line ${usualLine}`,
  }),
  [`${name} - which`]: compare({
    value: attribute('line'),
    cases: lines.map((line) => ({ equals: line, to: `Line ${line}` })),
    otherwise: `Line ${usualLine}`,
  }),
  ...Object.fromEntries(
    lines.map((line) => [`Line ${line}`, setQueue({ queue: ref(`queue:${line}`), next, error })]),
  ),
});
