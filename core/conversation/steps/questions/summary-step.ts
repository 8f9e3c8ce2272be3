import { type ChatStep, toChoicesReply } from '../../model/chat-context.ts';
import { findDraftPhone, removeDraftPhone } from '../../model/draft-phone.ts';
import { summarizeDraft } from '../../model/draft-summary.ts';

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
    const phone = findDraftPhone(draft);
    const hints = phone ? [texts.phoneInText(phone.words)] : [];
    return toChoicesReply(
      [texts.checkTitle, ...lines, '', ...hints, texts.check].join('\n'),
      [
        { id: 'send', label: texts.send },
        { id: 'edit', label: texts.edit },
        { id: 'stop', label: texts.stop },
        ...(phone ? [{ id: 'remove-phone', label: texts.removePhone }] : []),
      ],
      context,
    );
  },
  read: ({ text, choice }, draft, { texts }) => {
    if (choice === 'remove-phone') {
      return { draft: removeDraftPhone(draft), note: texts.phoneRemoved };
    }
    return text === undefined
      ? { hint: texts.notUnderstood }
      : { draft: { ...draft, more: [...draft.more, text] }, note: texts.noted(text) };
  },
  forget: (draft) => draft,
};
