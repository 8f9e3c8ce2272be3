import { publicationTexts } from '../../../../i18n/console-tickets.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { ServiceTag } from '../../components/ticket/service-tag.tsx';
import { TicketLink } from '../../components/ticket/ticket-link.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { HighlightedText } from './highlighted-text.tsx';
import type { ModerationTicket } from './moderation-ticket.ts';
import { PublishForm } from './publish-form.tsx';

const OriginalTexts = ({ ticket }: { ticket: ModerationTicket }) => {
  const wording = useTexts(publicationTexts);
  const marksIn = (field: 'question' | 'answer') =>
    ticket.marks.filter((mark) => mark.field === field);
  return (
    <section aria-label={wording.written}>
      <h3>{wording.question}</h3>
      <HighlightedText text={ticket.question} marks={marksIn('question')} />
      <h3>{wording.answer}</h3>
      <HighlightedText text={ticket.answer} marks={marksIn('answer')} />
    </section>
  );
};

/** Card of a ticket on the publication screen, with the original question and answer beside the version for publication. */
export function ModerationCard({ ticket }: { ticket: ModerationTicket }) {
  const { isCorrection } = useTexts(publicationTexts);
  return (
    <article className="moderated">
      <header className="row-top">
        <TicketLink code={ticket.code} />
        <ServiceTag service={ticket.service} />
        <b>{ticket.unitName}</b>
        {ticket.isCorrection && <span className="chip chip-amber">{isCorrection}</span>}
        <span className="soft">
          {ticket.topicName} · <InstantText at={new Date(ticket.answeredAt)} />
        </span>
      </header>
      <div className="side-by-side">
        <OriginalTexts ticket={ticket} />
        <PublishForm ticket={ticket} />
      </div>
    </article>
  );
}
