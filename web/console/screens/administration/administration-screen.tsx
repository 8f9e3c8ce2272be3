import type { ComponentType } from 'react';
import { useMe } from '../../data/member.tsx';
import { Views } from '../../parts/views.tsx';
import { administrationWords } from '../../words/administration.ts';
import { useWords } from '../../words/words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { CalendarView } from './calendar-view.tsx';
import { ConnectionsView } from './connections-view.tsx';
import { HistoryView } from './history-view.tsx';
import { MembersView } from './members-view.tsx';
import { Overview } from './overview.tsx';
import { RouteTestView } from './route-test-view.tsx';
import { TableView } from './table-view.tsx';
import { WordingView } from './wording-view.tsx';

type Query = ScreenProps['query'];

const views = {
  tables: Overview,
  calendar: CalendarView,
  members: MembersView,
  connections: ConnectionsView,
  wording: WordingView,
  route: RouteTestView,
  history: HistoryView,
} as const satisfies Record<string, ComponentType<{ query: Query }>>;

const all = [
  'tables',
  'calendar',
  'wording',
  'route',
  'members',
  'connections',
  'history',
] as const satisfies (keyof typeof views)[];

/** Administration screen: directory tables, texts, calendar, connections and staff. */
export const AdministrationScreen = ({ query }: ScreenProps) => {
  const words = useWords(administrationWords);
  const { role } = useMe();
  const names = all.filter((name) => name !== 'connections' || role === 'administrator');
  const open = names.find((name) => name === query['view']) ?? 'tables';
  const View = query['table'] && open !== 'history' ? TableView : views[open];
  return (
    <div className="page">
      <h1>{words.title}</h1>
      <Views
        title={words.title}
        path="/administration"
        names={names}
        words={words.views}
        open={open}
      />
      <View query={query} />
    </div>
  );
};
