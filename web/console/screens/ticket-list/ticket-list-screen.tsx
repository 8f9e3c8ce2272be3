import ReloadOutlined from '@ant-design/icons/ReloadOutlined';
import Button from 'antd/es/button';
import { ticketListTexts } from '../../../../i18n/console-tickets.ts';
import { EmptyListNote } from '../../components/list/empty-list-note.tsx';
import { LoadingList } from '../../components/list/loading-list.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { SavedViewsMenu } from '../../components/saved-views-menu.tsx';
import { navigateTo } from '../../data/navigation.ts';
import { useTexts } from '../../shell/use-texts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ColumnMenu } from './column-menu.tsx';
import { CountBar, useCountText } from './count-bar.tsx';
import { FilterForm } from './filter-form.tsx';
import { LinkedFilters } from './linked-filters.tsx';
import { parseColumns, type TicketColumnName } from './ticket-columns.ts';
import { TicketExport } from './ticket-export.tsx';
import {
  fromSavedTicketView,
  parseTicketFilter,
  type TicketFilter,
  toSavedTicketView,
} from './ticket-filter.ts';
import { TicketTable } from './ticket-table.tsx';
import { useTicketList } from './use-ticket-list.ts';

type List = ReturnType<typeof useTicketList>;

type HeaderProps = {
  list: List;
  filter: TicketFilter;
  columns: readonly TicketColumnName[];
  onColumns(columns: readonly TicketColumnName[]): void;
};

const ListHeader = ({ list, filter, columns, onColumns }: HeaderProps) => {
  const wording = useTexts(ticketListTexts);
  const toCountText = useCountText();
  return (
    <header className="ticket-list-head">
      <h1>{wording.title}</h1>
      <span className="soft" role="status">
        {list.count ? toCountText(list.count) : list.isLoading && wording.counting}
      </span>
      <Button
        size="small"
        icon={<ReloadOutlined aria-hidden="true" />}
        aria-label={wording.refresh}
        title={wording.refresh}
        onClick={list.refresh}
      />
      <SavedViewsMenu
        screen="tickets"
        path="/tickets"
        current={toSavedTicketView(filter, columns.join())}
        toTarget={fromSavedTicketView}
      />
      <ColumnMenu columns={columns} onChange={onColumns} />
      <TicketExport filter={filter} columns={columns} />
    </header>
  );
};

const ListBody = ({ list, columns }: Pick<HeaderProps, 'list' | 'columns'>) => {
  const wording = useTexts(ticketListTexts);
  const { rows, problem, isLoading, more, refresh } = list;
  if (problem) return <ProblemNote problem={problem} onRetry={refresh} />;
  if (rows.length === 0 && isLoading) return <LoadingList />;
  return (
    <>
      {rows.length === 0 && !more && (
        <EmptyListNote title={wording.empty}>{wording.emptyBody}</EmptyListNote>
      )}
      {rows.length > 0 && <TicketTable rows={rows} columns={columns} />}
      {more && (
        <Button loading={isLoading} onClick={more}>
          {wording.more}
        </Button>
      )}
    </>
  );
};

/** Screen with all tickets that the staff member may see, newest first, with filters, counts and export. */
export function TicketListScreen({ query, text }: ScreenProps) {
  const filter = parseTicketFilter(query, text);
  const columns = parseColumns(query['columns']);
  const list = useTicketList(filter);
  const show = ({ text: words, ...fields }: TicketFilter, list = query['columns']): void =>
    navigateTo('/tickets', {
      query: { ...fields, columns: list },
      text: words,
      isReplacing: true,
    });
  return (
    <div className="page ticket-list">
      <ListHeader
        {...{ list, filter, columns }}
        onColumns={(chosen) => show(filter, chosen.join())}
      />
      <FilterForm filter={filter} onChange={(changed) => show(changed)} />
      <LinkedFilters filter={filter} onChange={(changed) => show(changed)} />
      {list.count && (
        <CountBar
          count={list.count}
          filter={filter}
          onChoose={(name, value) => show({ ...filter, [name]: value })}
        />
      )}
      <ListBody list={list} columns={columns} />
    </div>
  );
}
