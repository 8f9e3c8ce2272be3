import { useRef, useState } from 'react';
import { OperatorChatResponse } from '../../../../../core/contract/staff/desk/operator-chat-responses.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { waitingContactsPath } from '../waiting/callback-row.tsx';

/** Interval in milliseconds at which the open chat is read. */
const paceMs = 2000;

/** Reads a chat with the operators, and joins, answers or ends it. */
export function useOperatorChat(id: string) {
  const { api, cache } = useConsoleServices();
  const path = `/api/staff/chats/${id}`;
  const { value: chat, problem: readProblem } = usePolled(path, OperatorChatResponse, { paceMs });
  const [problem, setProblem] = useState<ApiProblem>();
  const [isSending, setSending] = useState(false);
  /** Idempotency key of the message that is being sent; a retry of the same text uses it again. */
  const message = useRef({ text: '', key: '' });
  const post = async (action: string, body: object, key?: string): Promise<boolean> => {
    setSending(true);
    const answer = await api.call({
      ...{ method: 'POST', path: `${path}/${action}`, body },
      ...(key !== undefined && { key }),
    });
    setSending(false);
    setProblem(answer.kind === 'problem' ? answer.problem : undefined);
    await Promise.all([cache.refresh(path), cache.refresh(waitingContactsPath)]);
    return answer.kind === 'ok';
  };
  return {
    chat,
    problem: problem ?? readProblem,
    isSending,
    /** Joins the chat; with a reason, takes it over from a colleague. */
    join: (takeoverReason?: string) => post('join', { takeoverReason }),
    end: () => post('end', {}),
    send: async (text: string): Promise<boolean> => {
      if (message.current.text !== text) message.current = { text, key: crypto.randomUUID() };
      const isSent = await post('messages', { text }, message.current.key);
      if (isSent) message.current = { text: '', key: '' };
      return isSent;
    },
  };
}
