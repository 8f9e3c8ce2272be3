import { BundledNotificationsBanner } from '../../parts/flood-banner.tsx';
import { operatorDeskTexts } from '../../words/desk.ts';
import { useTexts } from '../../words/words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { CallbackList } from './callbacks.tsx';
import { CallerTickets } from './earlier-tickets.tsx';
import { OpenedTicketCard } from './opened-card.tsx';
import { OtherDraftList } from './other-drafts.tsx';
import { PhoneLineCard } from './phone-card.tsx';
import { ArticleSearch } from './ready-answers.tsx';
import { CallerReportForm } from './taking-form.tsx';
import { UnplayedVoiceList } from './unplayed-voices.tsx';
import { useCallerReportDraft } from './use-taking.ts';
import { WaitingChatList, WaitingCounts } from './waiting.tsx';

const CallDesk = ({ contact }: { contact: string | undefined }) => {
  const wording = useTexts(operatorDeskTexts);
  const { taking, questions, change, send, isSending, problem, opened, next } =
    useCallerReportDraft(contact);
  return (
    <div className="desk">
      <BundledNotificationsBanner />
      <h1>{wording.title}</h1>
      <WaitingCounts />
      {contact && <p className="desk-call">{wording.ofCall}</p>}
      <div className="desk-main">
        {opened ? (
          <OpenedTicketCard opened={opened} onNext={next} />
        ) : (
          <CallerReportForm
            taking={taking}
            questions={questions}
            isSending={isSending}
            problem={problem}
            onChange={change}
            onSend={() => void send()}
          />
        )}
      </div>
      <aside className="desk-side">
        <WaitingChatList />
        <OtherDraftList contact={contact} />
        <PhoneLineCard />
        <CallerTickets phone={taking.phone} />
        <ArticleSearch />
        <CallbackList />
        <UnplayedVoiceList />
      </aside>
    </div>
  );
};

/**
 * Operators' screen during a call, with the report form in the center and help for answering beside it. Each call has its
 * own draft.
 */
export function OperatorDeskScreen({ query: { contact } }: ScreenProps) {
  return <CallDesk key={contact} contact={contact} />;
}
