import { localDate } from '../../../../core/time/local-date.ts';
import { useNow } from '../../data/desk.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { figureWords } from '../../words/figures.ts';
import { useWords } from '../../words/words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { AreaMap } from './area-map.tsx';
import { Backlog } from './backlog.tsx';
import { Bars, OnTimeBars, SatisfactionBars } from './bars.tsx';
import { DayChart } from './day-chart.tsx';
import { type Asked, FigureSection, useFigures } from './figure-section.tsx';
import { barsOf, dayBars, type Figures, type Group } from './figure-shapes.ts';
import { periodIn } from './period.ts';
import { PeriodChoice } from './period-choice.tsx';
import { Summary } from './summary.tsx';

const opened = ({ opened: count }: Group): number => count;
const shownUnits = 15;

const someOf = <One,>(list: readonly One[]): One[] => list.slice(0, shownUnits);

const Pictures = ({ asked }: { asked: Asked }) => {
  const words = useWords(figureWords);
  const due = ({ groups }: Figures): Group[] =>
    groups
      .filter(({ resolveDue }) => resolveDue > 0)
      .toSorted((a, b) => b.resolveDue - a.resolveDue);
  const rated = ({ groups }: Figures): Group[] =>
    groups.filter(({ ratings }) => ratings > 0).toSorted((a, b) => b.ratings - a.ratings);
  const bars = ({ groups }: Figures) => <Bars bars={someOf(barsOf(groups, opened))} />;
  return (
    <div className="figure-grid">
      <FigureSection {...{ asked, by: 'channel', title: words.byChannel, draw: bars }} />
      <FigureSection {...{ asked, by: 'source', title: words.bySource, draw: bars }} />
      <FigureSection {...{ asked, by: 'service', title: words.byService, draw: bars }} />
      <FigureSection {...{ asked, by: 'topic', title: words.byTopic, draw: bars }} />
      <FigureSection
        {...{ asked, by: 'unit', title: words.byUnit }}
        draw={(figures) => <OnTimeBars groups={someOf(due(figures))} />}
      />
      <FigureSection
        {...{ asked, by: 'service', title: words.bySatisfaction }}
        draw={(figures) => <SatisfactionBars groups={rated(figures)} />}
      />
      <FigureSection
        {...{ asked, by: 'area', title: words.byArea }}
        draw={({ groups }) => <AreaMap groups={groups} />}
      />
    </div>
  );
};

/** What comes in, how much of it is done in time, and what waits. */
export const FiguresScreen = ({ query }: ScreenProps) => {
  const words = useWords(figureWords);
  const today = localDate(useNow());
  const asked = { ...periodIn(query, today), unit: query['unit'] };
  const { value, problem } = useFigures(asked, 'day');
  const isNone = value && value.total.opened + value.total.resolved + value.total.resolveDue === 0;
  return (
    <div className="page">
      <h1>{words.title}</h1>
      <PeriodChoice asked={asked} today={today} />
      {problem && !value && <ProblemNote problem={problem} />}
      {value && <Summary figures={value} />}
      {isNone && <Empty title={words.none}>{words.noneHint}</Empty>}
      {!isNone && (
        <FigureSection
          {...{ asked, by: 'day', title: words.byDay }}
          draw={(figures) => <DayChart bars={dayBars(figures)} />}
        />
      )}
      {value && value.backlog.open > 0 && <Backlog figures={value} />}
      {!isNone && <Pictures asked={asked} />}
    </div>
  );
};
