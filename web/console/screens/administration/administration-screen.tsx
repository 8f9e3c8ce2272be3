import type { ComponentType } from 'react';
import { administrationTexts } from '../../../../i18n/console-administration.ts';
import { ViewTabs } from '../../components/view-tabs.tsx';
import { useCurrentMember } from '../../data/current-member.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { CalendarView } from './calendar/calendar-view.tsx';
import { DirectoryHistoryView } from './change/history-view.tsx';
import { DirectoryDraftView } from './draft/draft-view.tsx';
import { useDirectoryDraft } from './draft/use-directory-draft.ts';
import { MergerView } from './merger/merger-view.tsx';
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
  merger: MergerView,
  draft: DirectoryDraftView,
  history: DirectoryHistoryView,
} as const satisfies Record<string, ComponentType<{ query: Query }>>;

const viewNames = [
  'tables',
  'calendar',
  'wording',
  'route',
  'members',
  'connections',
  'merger',
  'draft',
  'history',
] as const satisfies (keyof typeof views)[];

const administratorViews: readonly string[] = ['connections', 'merger', 'draft'];

/** Screen for administration, with directory tables, message texts, calendar, connected systems and staff members. */
export function AdministrationScreen({ query }: ScreenProps) {
  const wording = useTexts(administrationTexts);
  const { role } = useCurrentMember();
  const drafted = useDirectoryDraft().rows?.length ?? 0;
  const names = viewNames.filter(
    (name) => role === 'administrator' || !administratorViews.includes(name),
  );
  const open = names.find((name) => name === query['view']) ?? 'tables';
  const View = query['table'] && open !== 'history' ? DirectoryTableView : views[open];
  return (
    <div className="page">
      <h1>{wording.title}</h1>
      <ViewTabs
        title={wording.title}
        path="/administration"
        names={names}
        labels={{ ...wording.views, draft: wording.draftTab(drafted) }}
        open={open}
      />
      <View query={query} />
    </div>
  );
}
