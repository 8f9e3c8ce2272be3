import type * as z from 'zod';
import { LikelyDuplicatesResponse } from '../../../../core/contract/staff/queue-responses.ts';
import { findForeignLanguage } from '../../../../core/messages/foreign-language.ts';
import { likelyDuplicateTexts, supervisionTexts } from '../../../../i18n/console-screens.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { EmptyListNote } from '../../components/list/empty-list-note.tsx';
import { useListAnnouncement } from '../../components/list/list-announcer.tsx';
import { LoadingList } from '../../components/list/loading-list.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { StatusChip } from '../../components/ticket/status-chip.tsx';
import { TicketLink } from '../../components/ticket/ticket-link.tsx';
import { useReferenceNames } from '../../data/choices/reference-data.ts';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useTexts } from '../../shell/use-texts.ts';

type Group = z.infer<typeof LikelyDuplicatesResponse>['groups'][number];
type Member = Group['tickets'][number];

// one response reads many open tickets, so poll rarely
const paceMs = 60_000;

const DuplicateTicket = ({ ticket }: { ticket: Member }) => {
  const wording = useTexts(likelyDuplicateTexts);
  const { code, status, openedAt, excerpt, unitName, unit } = ticket;
  return (
    <li className="repeat">
      <span className="row-top">
        <TicketLink code={code} />
        <StatusChip status={status} />
        <span className="soft">
          <InstantText at={new Date(openedAt)} /> · {unitName ?? unit ?? wording.noUnit}
        </span>
      </span>
      <span className="row-words" lang={findForeignLanguage(excerpt)}>
        {excerpt}
      </span>
    </li>
  );
};

const DuplicateGroup = ({ group: { why, topic, area, count, tickets } }: { group: Group }) => {
  const wording = useTexts(likelyDuplicateTexts);
  const names = useReferenceNames();
  const about = [names.topic(topic), area].filter(Boolean).join(' · ');
  return (
    <section className="repeats" aria-label={wording.why[why]}>
      <h3>
        {wording.why[why]}: {wording.count(count)}
      </h3>
      {about && <p className="soft">{about}</p>}
      <ul className="plain">
        {tickets.map((ticket) => (
          <DuplicateTicket key={ticket.code} ticket={ticket} />
        ))}
      </ul>
    </section>
  );
};

/**
 * List of open tickets that are likely duplicates (same phone number, or same area and topic), so that supervisors can merge
 * them.
 */
export function LikelyDuplicatesView() {
  const wording = useTexts(likelyDuplicateTexts);
  const { value, problem } = usePolled('/api/staff/repeats', LikelyDuplicatesResponse, { paceMs });
  useListAnnouncement(
    useTexts(supervisionTexts).views.repeats,
    value?.groups.map(({ why, tickets }) => `${why}:${tickets[0]?.code}`),
  );
  if (problem && !value) return <ProblemNote problem={problem} />;
  if (!value) return <LoadingList />;
  if (value.groups.length === 0) {
    return (
      <EmptyListNote title={wording.none}>
        {wording.counted(value.counted, value.isComplete)}
      </EmptyListNote>
    );
  }
  const most = value.groups.toSorted((a, b) => b.count - a.count);
  return (
    <>
      <p className="soft">
        {wording.hint} {wording.counted(value.counted, value.isComplete)}
      </p>
      {most.map((group) => (
        <DuplicateGroup key={`${group.why} ${group.tickets[0]?.code}`} group={group} />
      ))}
    </>
  );
}
