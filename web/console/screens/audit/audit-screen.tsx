import Button from 'antd/es/button';
import * as z from 'zod';
import type { AuditLogResponse } from '../../../../core/contract/staff/supervision/audit-responses.ts';
import { shellTexts } from '../../../../i18n/console.ts';
import { auditTexts } from '../../../../i18n/console-administration.ts';
import { eventLabels } from '../../../../i18n/console-tickets.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { EmptyListNote } from '../../components/list/empty-list-note.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TicketLink } from '../../components/ticket/ticket-link.tsx';
import { formatLocalDate } from '../../shell/format-dates.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { useMemberNames } from '../administration/people/use-members.ts';
import type { ScreenProps } from '../screen-props.ts';
import { AuditSearchForm } from './audit-search-form.tsx';
import { AuditedChange } from './audited-change.tsx';
import { useAudit } from './use-audit.ts';

type Entry = z.infer<typeof AuditLogResponse>['entries'][number];

const AuditQueryFields = z.record(z.string(), z.string());

/**
 * Returns the reason stored in an audit entry. For an entry about a search of the audit log, returns the search criteria.
 */
const useEntryReason = ({ of, reason, text }: Entry): string => {
  const wording = useTexts(auditTexts);
  const nameOf = useMemberNames();
  const auditQuery =
    of === 'audit' && text ? AuditQueryFields.safeParse(JSON.parse(text)).data : undefined;
  if (!auditQuery) return [reason, text].filter(Boolean).join(' – ');
  const { from = '', to = '', member, code, kind } = auditQuery;
  const about = [member && nameOf(member), code, kind].filter(Boolean);
  return [wording.days(formatLocalDate(from), formatLocalDate(to)), ...about].join(' · ');
};

/** Returns the label of an audit entry. For an action on a ticket, uses the label of the resulting ticket event. */
const useEntryLabel = ({ of, kind, label }: Entry): string => {
  const events: Readonly<Record<string, string>> = useTexts(eventLabels);
  return of === 'act' ? (events[kind] ?? label) : label;
};

/** Audit entry as a sentence with time, person, action, ticket and reason. */
const AuditEntryLine = ({ entry }: { entry: Entry }) => {
  const wording = useTexts(auditTexts);
  const { roles } = useTexts(shellTexts);
  const { at, of, by, code, number, codes, granted, warning, takenFrom } = entry;
  const role = by.role && roles[by.role];
  const why = useEntryReason(entry);
  return (
    <li className="trace">
      <InstantText at={new Date(at)} />
      <span>
        <b>{by.name ?? wording.unknown}</b> {role && <span className="soft">({role})</span>}{' '}
        {useEntryLabel(entry)}
        {code && (
          <>
            {' · '}
            <TicketLink code={code} />
          </>
        )}
        {number !== undefined && of !== 'act' && ` ${wording.number(number)}`}
        {codes && (
          <details className="why">
            <summary>{wording.codes(codes.length)}</summary>
            {codes.map((shown) => (
              <TicketLink key={shown} code={shown} />
            ))}
          </details>
        )}
        <AuditedChange entry={entry} />
        {takenFrom && (
          <span className="soft">
            {' · '}
            {wording.takenFrom(takenFrom.name ?? wording.unknown)}
          </span>
        )}
        {granted && (
          <span className="soft">
            {' · '}
            {wording.grantedBy(granted.by.name ?? wording.unknown)}{' '}
            <InstantText at={new Date(granted.at)} />
          </span>
        )}
        {warning && <span className="late-count">{warning.text}</span>}
        {why && (
          <>
            {': '}
            <q>{why}</q>
          </>
        )}
      </span>
    </li>
  );
};

/**
 * Screen that searches the audit log of accesses and changes. It doesn't poll, because the audit log records every search.
 */
export function AuditScreen({ query }: ScreenProps) {
  const wording = useTexts(auditTexts);
  const { entries, days, problem, isAsking, more } = useAudit(query);
  return (
    <div className="page">
      <h1>{wording.title}</h1>
      <p className="soft">{wording.hint}</p>
      <AuditSearchForm key={JSON.stringify(query)} query={query} />
      {problem && <ProblemNote problem={problem} />}
      {days && (
        <p className="soft" role="status">
          {wording.days(formatLocalDate(days.from), formatLocalDate(days.to))}
        </p>
      )}
      {entries?.length === 0 && !more && (
        <EmptyListNote title={wording.none}>{wording.noneHint}</EmptyListNote>
      )}
      <ul className="plain">
        {entries?.map((entry) => (
          <AuditEntryLine
            key={[entry.at, entry.by.sub, entry.kind, entry.code, entry.number].join(' ')}
            entry={entry}
          />
        ))}
      </ul>
      {more && (
        <Button loading={isAsking} onClick={more}>
          {wording.more}
        </Button>
      )}
    </div>
  );
}
