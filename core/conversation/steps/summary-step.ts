import { type ChatStep, toChoicesReply } from '../chat-context.ts';
import { summarizeDraft } from '../draft-summary.ts';

/**
 * Last step of the chat's report form, which shows the summary. Only the answer "send" submits the report; any other text is
 * appended to the report.
 */
export const chatSummaryStep: ChatStep = {
  isMissing: () => true,
  buildPrompt: (draft, context) => {
    const { texts: words } = context;
    const lines = summarizeDraft(draft, context).map(({ label, value }) =>
      label.endsWith('?') ? `${label} ${value}` : `${label}: ${value}`,
    );
    return toChoicesReply(
      [words.checkTitle, ...lines, '', words.check].join('\n'),
      [
        { id: 'send', label: words.send },
        { id: 'edit', label: words.edit },
        { id: 'stop', label: words.stop },
      ],
      context,
    );
  },
  read: ({ text }, draft, { texts: words }) =>
    text === undefined
      ? { hint: words.notUnderstood }
      : { draft: { ...draft, more: [...draft.more, text] }, note: words.noted(text) },
  forget: (draft) => draft,
};
