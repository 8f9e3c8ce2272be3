import { operatorDeskTexts } from '../../../../i18n/console-screens.ts';
import { BundledNotificationsBanner } from '../../components/bundled-notifications-banner.tsx';
import { ListAnnouncer } from '../../components/list/list-announcer.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ArticleSearch } from './article-search.tsx';
import { CallerTickets } from './caller-tickets.tsx';
import { ChatDesk } from './chat/chat-desk.tsx';
import { OpenedTicketCard } from './opened-ticket-card.tsx';
import { PhoneLineCard } from './phone-card.tsx';
import { CallerReportForm } from './report/caller-report-form.tsx';
import { OtherDraftList } from './report/other-drafts.tsx';
import { useSimilarTickets } from './report/similar/use-similar-tickets.ts';
import {
  type ReportContact,
  toDraftName,
  useCallerReportDraft,
} from './report/use-caller-report-draft.ts';
import { useTriage } from './report/use-triage.ts';
import { UnplayedVoiceList } from './unplayed-voice-list.tsx';
import { AnsweredChats } from './waiting/answered-chats.tsx';
import { WaitingCounts } from './waiting/waiting-counts.tsx';
import { WaitingList } from './waiting/waiting-list.tsx';

const Desk = (reportContact: ReportContact) => {
  const { contact, chat } = reportContact;
  const wording = useTexts(operatorDeskTexts);
  const { taking, questions, change, send, isSending, problem, opened, next } =
    useCallerReportDraft(reportContact);
  const proposal = useTriage(taking.text);
  const similar = useSimilarTickets(taking, proposal);
  const form = (onSendCode?: () => void) =>
    opened ? (
      <OpenedTicketCard
        {...{ opened, similar, onSendCode, isInChat: chat !== undefined }}
        onNext={next}
      />
    ) : (
      <CallerReportForm
        taking={taking}
        isInChat={chat !== undefined}
        questions={questions}
        isSending={isSending}
        problem={problem}
        proposal={proposal}
        similar={similar}
        onChange={change}
        onSend={() => void send()}
      />
    );
  return (
    <div className="desk">
      <BundledNotificationsBanner />
      <h1>{wording.title}</h1>
      <WaitingCounts />
      {contact && <p className="desk-call">{wording.ofCall}</p>}
      <div className="desk-main">
        {chat === undefined ? (
          form()
        ) : (
          <ChatDesk
            id={chat}
            opened={opened}
            hasDraft={taking.text !== ''}
            onReport={change}
            form={form}
          />
        )}
      </div>
      <aside className="desk-side">
        <ListAnnouncer>
          <WaitingList openChat={chat} />
          <UnplayedVoiceList />
        </ListAnnouncer>
        <AnsweredChats openChat={chat} />
        <OtherDraftList current={toDraftName(reportContact)} />
        <PhoneLineCard />
        <CallerTickets phone={taking.phone} />
        <ArticleSearch />
      </aside>
    </div>
  );
};

/**
 * Operators' screen during a call or chat, with the report form in the center and help for answering beside it. Each call
 * and chat has its own draft.
 */
export function OperatorDeskScreen({ query: { contact, chat } }: ScreenProps) {
  return <Desk key={chat ?? contact} contact={contact} chat={chat} />;
}
