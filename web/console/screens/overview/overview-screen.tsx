import DesktopOutlined from '@ant-design/icons/DesktopOutlined';
import { OverviewResponse } from '../../../../core/contract/staff/supervision/overview-responses.ts';
import { overviewTexts } from '../../../../i18n/console-overview.ts';
import { LoadingList } from '../../components/list/loading-list.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useNow, useServerConnection } from '../../data/console-services.tsx';
import { Link } from '../../data/link.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { formatDateWithWeekday, formatTimeOfDay } from '../../shell/format-dates.ts';
import { usePreferences } from '../../shell/preferences.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { AttentionList } from './attention-list.tsx';
import { BacklogTiles } from './backlog-tiles.tsx';
import { CommuneMapCard } from './commune-map.tsx';
import { FlowTiles } from './flow-tiles.tsx';
import { OnTimeCard } from './on-time-card.tsx';
import { WaitingTile } from './waiting-tile.tsx';

/** Polling interval in milliseconds. The numbers come from counters of fourteen days, which each request reads. */
const paceMs = 30_000;

const OverviewBody = ({ overview }: { overview: OverviewResponse }) => {
  const wording = useTexts(overviewTexts);
  return (
    <div className="overview-grid">
      <OnTimeCard overview={overview} />
      <BacklogTiles overview={overview} />
      <AttentionList title={wording.units} groups={overview.units} toMoreText={wording.moreUnits} />
      <AttentionList
        title={wording.topics}
        groups={overview.topics}
        toMoreText={wording.moreTopics}
      />
      <div className="overview-stack">
        <WaitingTile overview={overview} />
        <FlowTiles overview={overview} />
      </div>
      <CommuneMapCard communes={overview.communes} />
    </div>
  );
};

const useOverview = () => usePolled('/api/staff/overview', OverviewResponse, { paceMs });

const OverviewContent = () => {
  const { value, problem } = useOverview();
  if (value) return <OverviewBody overview={value} />;
  return problem ? <ProblemNote problem={problem} /> : <LoadingList />;
};

/** Current day, and the time of the last response from the server: a wall board must show that its numbers are current. */
const OverviewTime = () => {
  const wording = useTexts(overviewTexts);
  const { lang } = usePreferences();
  const { lastAnswerAt } = useServerConnection();
  return (
    <span className="soft">
      {formatDateWithWeekday(lang, useNow())} ·{' '}
      {wording.updated(formatTimeOfDay(lang, new Date(lastAnswerAt)))}
    </span>
  );
};

/** Screen for leaders: whether the hotline keeps its deadlines, who needs help, where, and how many people wait. */
export function OverviewScreen() {
  const wording = useTexts(overviewTexts);
  return (
    <div className="page overview">
      <header className="overview-head">
        <h1>{wording.title}</h1>
        <OverviewTime />
        <Link to="/overview/board" className="overview-board-link">
          <DesktopOutlined aria-hidden="true" /> {wording.board}
        </Link>
      </header>
      <OverviewContent />
    </div>
  );
}

/** The overview as a wall board: large, without navigation, and refreshed without a person. */
export function OverviewBoard() {
  const wording = useTexts(overviewTexts);
  return (
    <div className="overview overview-board">
      <header className="overview-head">
        <h1>1022 · {wording.title}</h1>
        <OverviewTime />
        <Link to="/overview" className="overview-board-link">
          {wording.leaveBoard}
        </Link>
      </header>
      <OverviewContent />
    </div>
  );
}
