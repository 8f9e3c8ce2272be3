import type { ComponentType } from 'react';
import { supervisionTexts } from '../../../../i18n/console-screens.ts';
import { ListAnnouncer } from '../../components/list/list-announcer.tsx';
import { ViewTabs } from '../../components/view-tabs.tsx';
import { useCurrentMember } from '../../data/current-member.tsx';
import { formatBadge, useBadgeCounts } from '../../data/polling/use-badge-counts.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { NationalEntriesView } from '../national/national-entries-view.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { ArticlesToReviewView } from './articles-to-review-view.tsx';
import { DailyReportView } from './daily-report-view.tsx';
import { DataRequestsView } from './data-requests-view.tsx';
import { ExtensionRequestsView } from './extension-requests-view.tsx';
import { IdentityRevealRequestList } from './identity-reveals-view.tsx';
import { LateTicketsView } from './late-tickets-view.tsx';
import { LikelyDuplicatesView } from './likely-duplicates-view.tsx';
import { ReturnedTicketsView } from './returned-tickets-view.tsx';
import { UndeliveredMessagesView } from './undelivered-messages-view.tsx';

type Query = ScreenProps['query'];

const views = {
  late: LateTicketsView,
  returned: ReturnedTicketsView,
  extensions: ExtensionRequestsView,
  repeats: LikelyDuplicatesView,
  undelivered: UndeliveredMessagesView,
  national: NationalEntriesView,
  reveals: IdentityRevealRequestList,
  data: DataRequestsView,
  articles: ArticlesToReviewView,
  report: DailyReportView,
} as const satisfies Record<string, ComponentType<{ query: Query }>>;
type Name = keyof typeof views;

const names = [
  'late',
  'returned',
  'extensions',
  'repeats',
  'undelivered',
  'national',
  'reveals',
  'data',
  'articles',
  'report',
] as const satisfies Name[];

/**
 * Screen for supervision, with overdue and returned tickets, undelivered messages, requests to reveal identities, articles to
 * review, and the daily report.
 */
export function SupervisionScreen({ query }: ScreenProps) {
  const wording = useTexts(supervisionTexts);
  const { role } = useCurrentMember();
  const waiting = useBadgeCounts()?.extensions;
  const badge = waiting && formatBadge(waiting);
  const labels = {
    ...wording.views,
    ...(badge && { extensions: `${wording.views.extensions} (${badge})` }),
  };
  // only supervisors reveal identities and decide on extensions
  const own = names.filter(
    (name) =>
      ((name !== 'reveals' && name !== 'extensions') || role === 'supervisor') &&
      (name !== 'national' || role !== 'administrator'),
  );
  const open = own.find((name) => name === query['view']) ?? 'late';
  const View = views[open];
  return (
    <div className="page">
      <h1>{wording.title}</h1>
      <ViewTabs title={wording.title} path="/supervision" names={own} labels={labels} open={open} />
      <ListAnnouncer key={open}>
        <View query={query} />
      </ListAnnouncer>
    </div>
  );
}
