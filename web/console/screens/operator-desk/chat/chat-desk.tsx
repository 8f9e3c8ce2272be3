import { type ReactNode, useState } from 'react';
import { formatTicketCode } from '../../../../../core/ticket/model/ticket-code.ts';
import { operatorReplyTexts } from '../../../../../i18n/channels.ts';
import type { CallerReportDraft } from '../report/caller-report.ts';
import type { OpenedTicketResponse } from '../report/use-caller-report-draft.ts';
import { ChatPane } from './chat-pane.tsx';
import { useOperatorChat } from './use-operator-chat.ts';

type Props = {
  id: string;
  opened: OpenedTicketResponse | undefined;
  /** True if the report form already contains a text, for instance after a page reload. */
  hasDraft: boolean;
  onReport(part: Partial<CallerReportDraft>): void;
  /** Renders the report form; the argument writes a message with the code of the opened ticket. */
  form(onSendCode?: () => void): ReactNode;
};

/** Chat with a citizen and, once the operator makes a ticket from it, the report form below the chat. */
export function ChatDesk({ id, opened, hasDraft, onReport, form }: Props) {
  const operatorChat = useOperatorChat(id);
  const [draft, setDraft] = useState('');
  const [hasForm, setForm] = useState(false);
  const { chat } = operatorChat;
  const startReport = (): void => {
    const written = chat?.lines.flatMap(({ by, text }) => (by === 'person' ? [text] : [])) ?? [];
    const text = [chat?.reportText, ...written].filter(Boolean).join('\n');
    onReport({ text, receivedBy: 'chat', lang: chat?.lang ?? 'vi' });
    setForm(true);
  };
  const writeCode = (): void => {
    if (!opened) return;
    const { opened: toMessage } = operatorReplyTexts[chat?.lang ?? 'vi'];
    setDraft(toMessage(formatTicketCode(opened.code), opened.pin));
    document.querySelector<HTMLElement>('#chat-message')?.focus();
  };
  return (
    <>
      <ChatPane
        operatorChat={operatorChat}
        draft={draft}
        onDraft={setDraft}
        onReport={startReport}
      />
      {(hasForm || hasDraft || opened) && form(chat?.state === 'mine' ? writeCode : undefined)}
    </>
  );
}
