import Button from 'antd/es/button';
import { useState } from 'react';
import type * as z from 'zod';
import { NationalEntriesResponse } from '../../../../core/contract/staff/national-responses.ts';
import { findForeignLanguage } from '../../../../core/messages/foreign-language.ts';
import { ReportMedium } from '../../../../core/ticket/model/fields/report-medium.ts';
import { supervisionTexts } from '../../../../i18n/console-screens.ts';
import { nationalEntryTexts } from '../../../../i18n/console-tickets.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { EmptyListNote } from '../../components/list/empty-list-note.tsx';
import { useListAnnouncement } from '../../components/list/list-announcer.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { SearchableSelect } from '../../components/searchable-select.tsx';
import { ServiceTag } from '../../components/ticket/service-tag.tsx';
import { StatusChip } from '../../components/ticket/status-chip.tsx';
import { TicketLink } from '../../components/ticket/ticket-link.tsx';
import { useReferenceData } from '../../data/choices/reference-data.ts';
import { navigateTo } from '../../data/navigation.ts';
import { createMemoizedParser } from '../../data/polling/memoized-parser.ts';
import { formatBadge, useBadgeCounts } from '../../data/polling/use-badge-counts.ts';
import { usePages } from '../../data/polling/use-pages.ts';
import { useTexts } from '../../shell/use-texts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { NationalEntryPanel } from './national-entry-panel.tsx';

type Row = z.infer<typeof NationalEntriesResponse>['tickets'][number];
type Query = ScreenProps['query'];

const readEntries = createMemoizedParser(NationalEntriesResponse);

const Filters = ({ query }: { query: Query }) => {
  const wording = useTexts(nationalEntryTexts);
  const services = useReferenceData()?.services ?? [];
  const set = (name: 'service' | 'medium', value: string | undefined): void =>
    navigateTo('/supervision', { query: { ...query, [name]: value }, isReplacing: true });
  return (
    <div className="filters-body">
      <SearchableSelect
        label={wording.filters.service}
        options={services.map(({ code, short }) => ({ value: code, label: short }))}
        value={query['service']}
        onChange={(value) => set('service', value)}
      />
      <SearchableSelect
        label={wording.filters.medium}
        options={ReportMedium.options.map((value) => ({ value, label: wording.media[value] }))}
        value={query['medium']}
        onChange={(value) => set('medium', value)}
      />
    </div>
  );
};

type RowProps = { row: Row; isOpen: boolean; onToggle(): void };

const EntryRow = ({ row, isOpen, onToggle }: RowProps) => {
  const wording = useTexts(nationalEntryTexts);
  return (
    <li className="work-row">
      <span className="row-top">
        <TicketLink code={row.code} />
        <ServiceTag service={row.service} />
        <StatusChip status={row.status} />
        <b>{wording.media[row.medium]}</b>
        <InstantText at={new Date(row.openedAt)} />
        {row.unitName && <span className="soft">{row.unitName}</span>}
      </span>
      <span className="row-words" lang={findForeignLanguage(row.excerpt)}>
        {row.excerpt}
      </span>
      <span>
        <Button size="small" aria-expanded={isOpen} onClick={onToggle}>
          {isOpen ? wording.close : wording.open}
        </Button>
      </span>
      {isOpen && <NationalEntryPanel code={row.code} />}
    </li>
  );
};

const buildPath = ({ service, medium }: Query): string => {
  const search = new URLSearchParams({ ...(service && { service }), ...(medium && { medium }) });
  return `/api/staff/national${search.size > 0 ? `?${search}` : ''}`;
};

/**
 * List of tickets that must be entered in the national feedback system, oldest first. A ticket that the user has opened stays
 * on screen after it leaves the list. Thus the user sees the result, or that another staff member was faster.
 */
export function NationalEntriesView({ query }: { query: Query }) {
  const wording = useTexts(nationalEntryTexts);
  const { more } = useTexts(supervisionTexts);
  const [wanted, setWanted] = useState(1);
  const [open, setOpen] = useState<Row>();
  const { pages, hasMore, problem, isLoading } = usePages(buildPath(query), readEntries, wanted);
  const count = useBadgeCounts()?.national;
  const listed = pages.flatMap(({ tickets }) => tickets);
  useListAnnouncement(
    useTexts(supervisionTexts).views.national,
    isLoading ? undefined : listed.map(({ code }) => code),
  );
  const isListed = listed.some(({ code }) => code === open?.code);
  const rows = open && !isListed ? [open, ...listed] : listed;
  const isFiltered = query['service'] !== undefined || query['medium'] !== undefined;
  if (problem && rows.length === 0) return <ProblemNote problem={problem} />;
  return (
    <>
      {count && <h2>{wording.toEnter(formatBadge(count) ?? '0')}</h2>}
      <p className="soft">{wording.hint}</p>
      <Filters query={query} />
      {rows.length === 0 && !isLoading && (
        <EmptyListNote title={isFiltered || hasMore ? wording.noneHere : wording.none} />
      )}
      <ul className="plain">
        {rows.map((row) => (
          <EntryRow
            key={row.code}
            row={row}
            isOpen={row.code === open?.code}
            onToggle={() => setOpen(row.code === open?.code ? undefined : row)}
          />
        ))}
      </ul>
      {hasMore && <Button onClick={() => setWanted(wanted + 1)}>{more}</Button>}
    </>
  );
}
