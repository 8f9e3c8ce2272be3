import { getEventLabelKey } from '../../../../../core/ticket/events/event-label-key.ts';
import {
  deadlineTexts,
  eventLabels,
  queueTexts,
  ticketTexts,
  timelineTexts,
} from '../../../../../i18n/console-tickets.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { TicketLink } from '../../../components/ticket/ticket-link.tsx';
import { useReferenceNames } from '../../../data/choices/reference-data.ts';
import { useNow } from '../../../data/console-services.tsx';
import { useCurrentMember } from '../../../data/current-member.tsx';
import type { TicketResponse } from '../../../data/polling/use-ticket.ts';
import { formatMoment } from '../../../shell/format-dates.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { findConcurrentChanges } from '../actions/find-concurrent-changes.ts';
import { toEventDetails } from './event-details.ts';
import { foldReminders } from './fold-reminders.ts';

type Event = TicketResponse['events'][number];

const MovedDeadline = ({ event }: { event: Event }) => {
  const wording = useTexts(timelineTexts);
  const { clocks } = useTexts(deadlineTexts);
  const { lang } = usePreferences();
  const now = useNow(60_000);
  const moved = 'moved' in event ? (event.moved ?? []) : [];
  return moved.map(({ clock, from, to }) => (
    <span key={clock} className="event-moved">
      {wording.moved(clocks[clock], formatMoment(lang, from, now), formatMoment(lang, to, now))}
    </span>
  ));
};

const EventReasons = ({ reasons }: { reasons: string[] | undefined }) => {
  const wording = useTexts(timelineTexts);
  if (!reasons || reasons.length === 0) return null;
  return (
    <details className="why">
      <summary>{wording.whyHere}</summary>
      <ul className="plain">
        {reasons.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
};

const EventLine = ({ event, isNew }: { event: Event; isNew: boolean }) => {
  const wording = useTexts(timelineTexts);
  const { isNew: newMark } = useTexts(queueTexts);
  const kinds = useTexts(eventLabels);
  const { clocks } = useTexts(deadlineTexts);
  const names = useReferenceNames();
  const { unit, proposed, text, reason, other, escalationStep, score, ...about } =
    toEventDetails(event);
  const nameOf = (ref: string) => event.unitNames?.[ref] ?? names.unit(ref) ?? ref;
  const unitsOf = (refs: readonly string[]) => refs.map(nameOf).join(', ');
  const label = kinds[getEventLabelKey(event)];
  const who = event.by.unit ? nameOf(event.by.unit) : wording.actors[event.by.role];
  return (
    <li className={event.kind === 'noted' ? 'event event-note' : 'event'}>
      <p className="plain">
        {isNew && <span className="new-mark">{newMark}</span>} <strong>{label}</strong>
        {unit && unit !== who && ` · ${unit}`}
        {event.memberName && ` · ${event.memberName}`}
        {proposed && ` · ${wording.proposed(proposed)}`}
        {about.endedProposal &&
          ` · ${wording.proposalEnded(about.endedProposal.formerName, about.endedProposal.unitName)}`}
        {about.declared && ` · ${wording.declared(unitsOf(about.declared))}`}
        {about.cleared && ` · ${wording.cleared(unitsOf(about.cleared))}`}
        {escalationStep &&
          ` · ${wording.percent(clocks[escalationStep.clock], escalationStep.percent)}`}
        {score && ` · ${score}/5`} {other && <TicketLink code={other} />}
        {event.isFromMerged && ` · ${wording.fromMerged} `}
        {event.origin && <TicketLink code={event.origin.code} />}
        <span className="soft">
          {' '}
          · {who} · <InstantText at={event.at} />
        </span>
      </p>
      {text && <blockquote>{text}</blockquote>}
      {reason && <p className="plain soft">{reason}</p>}
      <MovedDeadline event={event} />
      <EventReasons reasons={event.why} />
    </li>
  );
};

/** One line for several automatic reminders, newest first, which can be expanded. */
const ReminderLine = ({ events }: { events: [Event, ...Event[]] }) => {
  const wording = useTexts(timelineTexts);
  return (
    <li className="event">
      <details className="reminders">
        <summary>
          {wording.reminders(events.length)} <InstantText at={events[0].at} />
        </summary>
        <ol className="timeline">
          {events.map((event) => (
            <EventLine key={event.version} event={event} isNew={false} />
          ))}
        </ol>
      </details>
    </li>
  );
};

type TimelineProps = {
  ticket: TicketResponse;
  /** Version of the ticket at which this person looked at it before; later changes by others are marked. */
  seen: number;
};

/** List of a ticket's events, newest first. */
export function TicketTimeline({ ticket, seen }: TimelineProps) {
  const wording = useTexts(ticketTexts);
  const { changed } = useTexts(timelineTexts);
  const { sub } = useCurrentMember();
  const changes = new Set(findConcurrentChanges(ticket, seen, sub).map(({ version }) => version));
  return (
    <section aria-label={wording.sections.timeline}>
      <h2>{wording.sections.timeline}</h2>
      {changes.size > 0 && <p className="changed-count plain">{changed(changes.size)}</p>}
      <ol className="timeline">
        {foldReminders(ticket.events.toReversed()).map((line) =>
          line.length > 1 ? (
            <ReminderLine key={line[0].version} events={line} />
          ) : (
            <EventLine key={line[0].version} event={line[0]} isNew={changes.has(line[0].version)} />
          ),
        )}
      </ol>
    </section>
  );
}
