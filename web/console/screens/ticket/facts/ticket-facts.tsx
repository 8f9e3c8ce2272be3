import type { ReactNode } from 'react';
import {
  nationalEntryTexts,
  ticketFactTexts,
  ticketTexts,
} from '../../../../../i18n/console-tickets.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { TicketLink } from '../../../components/ticket/ticket-link.tsx';
import { useReferenceNames } from '../../../data/choices/reference-data.ts';
import type { TicketResponse } from '../../../data/polling/use-ticket.ts';
import { useLanguageName } from '../../../shell/language-names.ts';
import { useTexts } from '../../../shell/use-texts.ts';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Facts about a ticket that are displayed only if the ticket has them, such as co-units, rating or merged tickets. */
const OptionalFacts = ({ ticket }: { ticket: TicketResponse }) => {
  const { facts } = useTexts(ticketFactTexts);
  const names = useReferenceNames();
  const unitsOf = (refs: readonly string[], on?: Date) =>
    refs.map((ref) => names.unit(ref, on)).join(', ');
  const { coUnits, accused, takenBy, rating, callback, mergedInto, mergedFrom } = ticket;
  // the events contain the names that the units had
  const returnedBy = ticket.events.flatMap((event) =>
    event.kind === 'returned' && !event.origin ? [event.unitName] : [],
  );
  return (
    <>
      {coUnits.length > 0 && <Fact name={facts.coUnits}>{unitsOf(coUnits)}</Fact>}
      {takenBy && <Fact name={facts.takenBy}>{takenBy.name}</Fact>}
      {accused.length > 0 && <Fact name={facts.accused}>{unitsOf(accused, ticket.openedAt)}</Fact>}
      {returnedBy.length > 0 && <Fact name={facts.returnedBy}>{returnedBy.join(', ')}</Fact>}
      {rating && <Fact name={facts.rating}>{rating.score}/5</Fact>}
      {callback?.state === 'owed' && (
        <Fact name={facts.callback}>
          <InstantText at={callback.dueAt} />
        </Fact>
      )}
      {mergedInto && (
        <Fact name={facts.mergedInto}>
          <TicketLink code={mergedInto.code} />
        </Fact>
      )}
      {mergedFrom.length > 0 && (
        <Fact name={facts.mergedFrom}>
          {mergedFrom.map((code) => (
            <TicketLink key={code} code={code} />
          ))}
        </Fact>
      )}
      {ticket.published && <Fact name={facts.published}>{facts.yes}</Fact>}
    </>
  );
};

/** Facts about a ticket: unit, area, intake channel and language. */
export function TicketFacts({ ticket }: { ticket: TicketResponse }) {
  const wording = useTexts(ticketTexts);
  const { channels, facts } = useTexts(ticketFactTexts);
  const { media } = useTexts(nationalEntryTexts);
  const nameLanguage = useLanguageName();
  const place = [ticket.place, ticket.areaName].filter(Boolean).join(', ');
  return (
    <section aria-label={wording.sections.facts}>
      <dl className="pairs">
        {(ticket.unitName ?? !ticket.mergedInto) && (
          <Fact name={facts.unit}>{ticket.unitName ?? facts.noUnit}</Fact>
        )}
        {ticket.topicName && <Fact name={facts.topic}>{ticket.topicName}</Fact>}
        {place && <Fact name={facts.place}>{place}</Fact>}
        <Fact name={facts.from}>
          {channels[ticket.channel]}
          {ticket.receivedBy && ` (${media[ticket.receivedBy]})`}, {nameLanguage(ticket.lang)}
        </Fact>
        <Fact name={facts.openedAt}>
          <InstantText at={ticket.openedAt} />
        </Fact>
        <OptionalFacts ticket={ticket} />
      </dl>
    </section>
  );
}
