import { type ChatStep, toChoicesReply } from '../model/chat-context.ts';
import { summarizeDraft } from '../model/draft-summary.ts';

/**
 * Last step of the chat's report form, which shows the summary. Only the answer "send" submits the report; any other text is
 * appended to the report.
 */
export const chatSummaryStep: ChatStep = {
  isMissing: () => true,
  buildPrompt: (draft, context) => {
    const { texts } = context;
    const lines = summarizeDraft(draft, context).map(({ label, value }) =>
      label.endsWith('?') ? `${label} ${value}` : `${label}: ${value}`,
    );
    return toChoicesReply(
      [texts.checkTitle, ...lines, '', texts.check].join('\n'),
      [
        { id: 'send', label: texts.send },
        { id: 'edit', label: texts.edit },
        { id: 'stop', label: texts.stop },
      ],
      context,
    );
  },
  read: ({ text }, draft, { texts }) =>
    text === undefined
      ? { hint: texts.notUnderstood }
      : { draft: { ...draft, more: [...draft.more, text] }, note: texts.noted(text) },
  forget: (draft) => draft,
};
