import { useState } from 'react';
import { WaitingContactsResponse } from '../../../../../core/contract/staff/desk/waiting-contact-responses.ts';
import { operatorDeskTexts } from '../../../../../i18n/console-screens.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { waitingContactsPath } from './callback-row.tsx';
import { ChatRow } from './chat-row.tsx';
import { isWaitingChat } from './waiting-items.ts';

/** Chats that operators answer in the console, and ended chats that nobody answered and nobody has marked as seen. */
export function AnsweredChats({ openChat }: { openChat: string | undefined }) {
  const wording = useTexts(operatorDeskTexts).waiting;
  const { api, cache } = useConsoleServices();
  const { role } = useCurrentMember();
  const { value } = usePolled(waitingContactsPath, WaitingContactsResponse);
  const [refused, setRefused] = useState<ApiProblem>();
  const see = async (id: string): Promise<void> => {
    const answer = await api.call({
      method: 'POST',
      path: `${waitingContactsPath}/${id}/seen`,
      body: {},
    });
    setRefused(answer.kind === 'problem' ? answer.problem : undefined);
    await cache.refresh(waitingContactsPath);
  };
  const chats = value?.chats.listed.filter((chat) => !isWaitingChat(chat)) ?? [];
  if (chats.length === 0) return null;
  return (
    <section className="side-card" aria-label={wording.answered}>
      <h3>{wording.answered}</h3>
      {refused && <ProblemNote problem={refused} />}
      <ul className="plain">
        {chats.map((chat) => (
          <ChatRow
            key={chat.id}
            chat={chat}
            isOpen={chat.id === openChat}
            onSeen={role === 'administrator' ? undefined : () => void see(chat.id)}
          />
        ))}
      </ul>
    </section>
  );
}
