import type { ComponentType } from 'react';
import { administrationTexts } from '../../../../i18n/console-administration.ts';
import { ViewTabs } from '../../components/view-tabs.tsx';
import { useCurrentMember } from '../../data/current-member.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { CalendarView } from './calendar/calendar-view.tsx';
import { DirectoryHistoryView } from './change/history-view.tsx';
import { AdministrationOverview } from './overview.tsx';
import { MembersView } from './people/members-view.tsx';
import { RoutingTestView } from './routing-test/routing-test-view.tsx';
import { ConnectedSystemsView } from './systems/connected-systems-view.tsx';
import { DirectoryTableView } from './tables/table-view.tsx';
import { MessageTextsView } from './texts/message-texts-view.tsx';

type Query = ScreenProps['query'];

const views = {
  tables: AdministrationOverview,
  calendar: CalendarView,
  members: MembersView,
  connections: ConnectedSystemsView,
  wording: MessageTextsView,
  route: RoutingTestView,
  history: DirectoryHistoryView,
} as const satisfies Record<string, ComponentType<{ query: Query }>>;

const viewNames = [
  'tables',
  'calendar',
  'wording',
  'route',
  'members',
  'connections',
  'history',
] as const satisfies (keyof typeof views)[];

/** Screen for administration, with directory tables, message texts, calendar, connected systems and staff members. */
export function AdministrationScreen({ query }: ScreenProps) {
  const wording = useTexts(administrationTexts);
  const { role } = useCurrentMember();
  const names = viewNames.filter((name) => name !== 'connections' || role === 'administrator');
  const open = names.find((name) => name === query['view']) ?? 'tables';
  const View = query['table'] && open !== 'history' ? DirectoryTableView : views[open];
  return (
    <div className="page">
      <h1>{wording.title}</h1>
      <ViewTabs
        title={wording.title}
        path="/administration"
        names={names}
        labels={wording.views}
        open={open}
      />
      <View query={query} />
    </div>
  );
}
