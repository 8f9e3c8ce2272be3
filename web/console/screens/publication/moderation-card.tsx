import { InstantText } from '../../components/instant-text.tsx';
import { ServiceTag } from '../../components/service-tag.tsx';
import { TicketLink } from '../../components/ticket-link.tsx';
import { publicationTexts } from '../../i18n/publication.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { HighlightedText } from './highlighted-text.tsx';
import type { ModerationTicket } from './moderation-ticket.ts';
import { PublishForm } from './publish-form.tsx';

const OriginalTexts = ({ ticket: matter }: { ticket: ModerationTicket }) => {
  const wording = useTexts(publicationTexts);
  const marksIn = (field: 'question' | 'answer') =>
    matter.marks.filter((mark) => mark.field === field);
  return (
    <section aria-label={wording.written}>
      <h3>{wording.question}</h3>
      <HighlightedText text={matter.question} marks={marksIn('question')} />
      <h3>{wording.answer}</h3>
      <HighlightedText text={matter.answer} marks={marksIn('answer')} />
    </section>
  );
};

/** Card of a ticket on the publication screen, with the original question and answer beside the version for publication. */
export function ModerationCard({ ticket: matter }: { ticket: ModerationTicket }) {
  return (
    <article className="moderated">
      <header className="row-top">
        <TicketLink code={matter.code} />
        <ServiceTag service={matter.service} />
        <b>{matter.unitName}</b>
        <span className="soft">
          {matter.topicName} · <InstantText at={new Date(matter.answeredAt)} />
        </span>
      </header>
      <div className="side-by-side">
        <OriginalTexts ticket={matter} />
        <PublishForm ticket={matter} />
      </div>
    </article>
  );
}
