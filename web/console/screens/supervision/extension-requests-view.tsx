import { ExtensionRequestsResponse } from '../../../../core/contract/staff/supervision/supervision-responses.ts';
import { findForeignLanguage } from '../../../../core/messages/foreign-language.ts';
import { supervisionTexts } from '../../../../i18n/console-screens.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { EmptyListNote } from '../../components/list/empty-list-note.tsx';
import { useListAnnouncement } from '../../components/list/list-announcer.tsx';
import { LoadingList } from '../../components/list/loading-list.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DeadlineBar } from '../../components/ticket/deadline-bar.tsx';
import { ExtensionRequestFacts } from '../../components/ticket/extension-request.tsx';
import { ServiceTag } from '../../components/ticket/service-tag.tsx';
import { TicketLink } from '../../components/ticket/ticket-link.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useTexts } from '../../shell/use-texts.ts';

/** List of extension requests that wait for a supervisor, who decides on the ticket's screen. */
export function ExtensionRequestsView() {
  const wording = useTexts(supervisionTexts).extensions;
  const { value, problem } = usePolled('/api/staff/extension-requests', ExtensionRequestsResponse);
  useListAnnouncement(
    useTexts(supervisionTexts).views.extensions,
    value?.tickets.map(({ code }) => code),
  );
  if (problem && !value) return <ProblemNote problem={problem} />;
  if (!value) return <LoadingList />;
  if (value.tickets.length === 0) return <EmptyListNote title={wording.none} />;
  return (
    <ul className="plain">
      {value.tickets.map(({ requester, amount, reason, ...row }) => (
        <li key={row.code} className="work-row">
          <span className="row-top">
            <TicketLink code={row.code} />
            <ServiceTag service={row.service} />
            <b>{row.unitName}</b>
            <span className="soft">
              {wording.askedAt} <InstantText at={new Date(row.askedAt)} />
            </span>
          </span>
          <span className="row-words" lang={findForeignLanguage(row.excerpt)}>
            {row.excerpt}
          </span>
          <DeadlineBar clock="resolve" from={new Date(row.openedAt)} by={new Date(row.resolveBy)} />
          <ExtensionRequestFacts
            {...{ requester, amount, reason, newDueAt: new Date(row.newDueAt) }}
          />
        </li>
      ))}
    </ul>
  );
}
