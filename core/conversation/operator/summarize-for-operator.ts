import type { ChatContext } from '../model/chat-context.ts';
import type { Conversation } from '../model/conversation.ts';
import { summarizeDraft } from '../model/draft-summary.ts';
import { maskContactDetails } from '../steps/mask-contact-details.ts';

const personalDataSteps: ReadonlySet<string> = new Set(['who', 'contact']);

/** Returns a summary of the unfinished report for the operator, without the sender's name and contact details. */
export function summarizeForOperator(
  { draft }: Pick<Conversation, 'draft'>,
  context: ChatContext,
): string {
  return draft?.text === undefined
    ? ''
    : summarizeDraft(draft, context)
        .filter(({ step }) => !personalDataSteps.has(step))
        .map(({ label, value }) => `${label}: ${maskContactDetails(value)}`)
        .join('\n');
}
