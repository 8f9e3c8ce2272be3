import { ticketFactTexts, ticketTexts } from '../../../../../i18n/console-tickets.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { DeadlineBar } from '../../../components/ticket/deadline-bar.tsx';
import { ExtensionRequestFacts } from '../../../components/ticket/extension-request.tsx';
import type { TicketResponse } from '../../../data/polling/use-ticket.ts';
import { useTexts } from '../../../shell/use-texts.ts';

const ComplaintHold = ({
  ticket: { complaintHold, complaintPhrases = [], isAboutOffice },
}: {
  ticket: TicketResponse;
}) => {
  const { facts } = useTexts(ticketFactTexts);
  if (!complaintHold) return null;
  return (
    <div className="pending">
      <strong>{facts.complaintHold}</strong>
      <p className="plain">
        {facts.reviewBy} <InstantText at={complaintHold.dueAt} />{' '}
        <DeadlineBar clock="review" from={complaintHold.at} by={complaintHold.dueAt} />
      </p>
      {isAboutOffice && <p className="plain">{facts.saysAboutOffice}</p>}
      {complaintPhrases.length > 0 && (
        <p className="plain">{complaintPhrases.map((phrase) => `“${phrase}”`).join(', ')}</p>
      )}
    </div>
  );
};

/** Pending items of a ticket: a question to the citizen, a draft answer, or a request for more time. */
const PendingItems = ({ ticket: { waiting, draft, extension } }: { ticket: TicketResponse }) => {
  const { sections } = useTexts(ticketTexts);
  return (
    <>
      {waiting && (
        <div className="pending">
          <strong>{sections.waiting}</strong> → <InstantText at={waiting.until} />
          <p className="plain">{waiting.question}</p>
        </div>
      )}
      {draft && (
        <div className="pending">
          <strong>{sections.draft}</strong>
          <p className="plain words">{draft.text}</p>
        </div>
      )}
      {extension?.state === 'asked' && (
        <div className="pending">
          <strong>{sections.extension}</strong>
          <ExtensionRequestFacts
            requester={extension.requester}
            amount={extension.amount}
            reason={extension.reason}
            newDueAt={extension.newDueAt}
          />
        </div>
      )}
    </>
  );
};

/** Answers to the questions of the report's topic. */
export function TopicAnswers({ answers }: Pick<TicketResponse, 'answers'>) {
  if (answers.length === 0) return null;
  return (
    <dl className="pairs">
      {answers.map(({ question, answer, lang }) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd lang={lang}>{answer}</dd>
        </div>
      ))}
    </dl>
  );
}

export function ReportText({ ticket }: { ticket: TicketResponse }) {
  const wording = useTexts(ticketTexts);
  return (
    <section aria-label={wording.sections.matter}>
      <p className="words matter" lang={ticket.lang}>
        {ticket.text || wording.noWords}
      </p>
      <TopicAnswers answers={ticket.answers} />
      <ComplaintHold ticket={ticket} />
      <PendingItems ticket={ticket} />
    </section>
  );
}
