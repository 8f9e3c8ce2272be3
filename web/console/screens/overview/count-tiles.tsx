import type { OverviewResponse } from '../../../../core/contract/staff/overview-responses.ts';
import type { ListedCount } from '../../../../core/overview/overview.ts';
import { overviewTexts } from '../../../../i18n/console-overview.ts';
import { useNow } from '../../data/console-services.tsx';
import { getConsoleLocale } from '../../shell/format-dates.ts';
import { usePreferences } from '../../shell/preferences.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { CountLink } from './count-link.tsx';

type Props = { overview: OverviewResponse };

const Change = ({ now, before }: { now: number; before: number | undefined }) => {
  const wording = useTexts(overviewTexts);
  const locale = getConsoleLocale(usePreferences().lang);
  if (before === undefined) return null;
  const count = Math.abs(now - before).toLocaleString(locale);
  if (now === before) return <p className="soft">{wording.same}</p>;
  return (
    <p className="soft">
      {now > before ? wording.moreThanBefore(count) : wording.fewerThanBefore(count)}
    </p>
  );
};

type FlowProps = { title: string; today: ListedCount; week: ListedCount; before: ListedCount };

/** Tile with the number of today, the last seven days and the seven days before. */
const FlowTile = ({ title, today, week, before }: FlowProps) => {
  const wording = useTexts(overviewTexts);
  return (
    <section className="overview-card tile-flow" aria-label={title}>
      <h2>{title}</h2>
      <p className="overview-number">
        <CountLink of={today} />
      </p>
      <p className="soft">
        {wording.inWeek}: <CountLink of={week} />
      </p>
      <p className="soft">
        {wording.inWeekBefore}: <CountLink of={before} />
      </p>
    </section>
  );
};

type Count = OverviewResponse['waiting']['callbacks'];

const WaitingCount = ({ of: { count, isComplete }, name }: { of: Count; name: string }) => {
  const locale = getConsoleLocale(usePreferences().lang);
  return (
    <p>
      <b className="waiting-number">
        {count.toLocaleString(locale)}
        {!isComplete && '+'}
      </b>{' '}
      {name}
    </p>
  );
};

/** People who wait for an operator. They have no ticket yet, so their number is no link. */
const WaitingTile = ({ overview: { waiting } }: Props) => {
  const wording = useTexts(overviewTexts);
  const locale = getConsoleLocale(usePreferences().lang);
  const now = useNow();
  const { chats, callbacks } = waiting;
  const minutes =
    chats.since && Math.max(0, Math.floor((now.getTime() - Date.parse(chats.since)) / 60_000));
  return (
    <section className="overview-card tile-waiting" aria-label={wording.waiting}>
      <h2>{wording.waiting}</h2>
      {chats.count + callbacks.count === 0 && <p className="soft">{wording.nobodyWaits}</p>}
      {chats.count > 0 && <WaitingCount of={chats} name={wording.chats} />}
      {minutes !== undefined && minutes !== '' && (
        <p className="soft">{wording.longest(minutes.toLocaleString(locale))}</p>
      )}
      {callbacks.count > 0 && <WaitingCount of={callbacks} name={wording.callbacks} />}
    </section>
  );
};

/** Tiles with the open, overdue, new and settled tickets, and the people who wait. */
export function CountTiles({ overview }: Props) {
  const wording = useTexts(overviewTexts);
  const { open, overdue, week, weekBefore, backlogBefore } = overview;
  return (
    <>
      <section className="overview-card tile-short" aria-label={wording.overdue}>
        <h2>{wording.overdue}</h2>
        <p className={`overview-number ${overdue.count > 0 ? 'alarm' : ''}`}>
          <CountLink of={overdue} />
        </p>
        <Change now={overdue.count} before={backlogBefore?.overdue} />
      </section>
      <section className="overview-card tile-short" aria-label={wording.open}>
        <h2>{wording.open}</h2>
        <p className="overview-number">
          <CountLink of={open} />
        </p>
        <Change now={open.count} before={backlogBefore?.open} />
      </section>
      <WaitingTile overview={overview} />
      <FlowTile
        title={wording.opened}
        today={overview.openedToday}
        week={week.opened}
        before={weekBefore.opened}
      />
      <FlowTile
        title={wording.settled}
        today={overview.settledToday}
        week={week.settled}
        before={weekBefore.settled}
      />
    </>
  );
}
