import { FloodBanner } from '../../parts/flood-banner.tsx';
import { deskWords } from '../../words/desk.ts';
import { useWords } from '../../words/words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { Callbacks } from './callbacks.tsx';
import { EarlierTickets } from './earlier-tickets.tsx';
import { OpenedCard } from './opened-card.tsx';
import { OtherDrafts } from './other-drafts.tsx';
import { PhoneCard } from './phone-card.tsx';
import { ReadyAnswers } from './ready-answers.tsx';
import { TakingForm } from './taking-form.tsx';
import { UnplayedVoiceList } from './unheard.tsx';
import { useTaking } from './use-taking.ts';
import { WaitingChats, WaitingStatistics } from './waiting.tsx';

const DeskOfCall = ({ contact }: { contact: string | undefined }) => {
  const words = useWords(deskWords);
  const { taking, questions, change, send, isSending, problem, opened, next } = useTaking(contact);
  return (
    <div className="desk">
      <FloodBanner />
      <h1>{words.title}</h1>
      <WaitingStatistics />
      {contact && <p className="desk-call">{words.ofCall}</p>}
      <div className="desk-main">
        {opened ? (
          <OpenedCard opened={opened} onNext={next} />
        ) : (
          <TakingForm
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
        <WaitingChats />
        <OtherDrafts contact={contact} />
        <PhoneCard />
        <EarlierTickets phone={taking.phone} />
        <ReadyAnswers />
        <Callbacks />
        <UnplayedVoiceList />
      </aside>
    </div>
  );
};

/** Operator screen for calls: the report form in the centre, help for answering beside it; one draft per call. */
export const DeskScreen = ({ query: { contact } }: ScreenProps) => (
  <DeskOfCall key={contact} contact={contact} />
);
