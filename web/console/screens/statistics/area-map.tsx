import Radio from 'antd/es/radio';
import { useState } from 'react';
import { formatNumericDate } from '../../../../core/messages/format-dates.ts';
import { onTimePercents } from '../../../../core/statistics/on-time-percent.ts';
import { getNextDay, type LocalDate } from '../../../../core/time/local-date.ts';
import { statisticsTexts } from '../../../../i18n/console-screens.ts';
import { selectPercentColor } from '../../../design/view/tokens.ts';
import { formatPercent } from '../../shell/format-dates.ts';
import { usePreferences } from '../../shell/preferences.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import {
  type CommuneTile,
  getTileShade,
  type StatisticsData,
  type TileDistrict,
  toTileMaps,
} from './chart-data.ts';

const measures = ['opened', 'onTime'] as const;
type Measure = (typeof measures)[number];

const AreaTile = ({ tile, measure }: { tile: CommuneTile; measure: Measure }) => {
  const { name, opened, share, onTimePercent: percent } = tile;
  const look =
    measure === 'opened'
      ? `shade-${getTileShade(share)}`
      : `tone-${percent === undefined ? 'none' : selectPercentColor(percent)}`;
  const { lang } = usePreferences();
  const onTime = percent === undefined ? '–' : formatPercent(lang, percent);
  const shownValue = measure === 'opened' ? opened : onTime;
  return (
    <li className={`area-tile ${look}`}>
      <span>{name}</span> <b>{shownValue}</b>
    </li>
  );
};

const DistrictTiles = ({
  districts,
  measure,
  heading: Heading,
}: {
  districts: readonly TileDistrict[];
  measure: Measure;
  heading: 'h3' | 'h4';
}) => {
  const wording = useTexts(statisticsTexts);
  return (
    <div className="districts">
      {districts.map(({ district, tiles }) => (
        <section key={district}>
          <Heading>{district || wording.otherAreas}</Heading>
          <ul className="area-tiles">
            {tiles.map((tile) => (
              <AreaTile key={tile.key} tile={tile} measure={measure} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

/**
 * Tile maps of the communes by district, colored by the number of tickets or by the percentage of tickets resolved on time. A
 * period in which areas ended has a map of its own for them.
 */
export function AreaMap({ statistics }: { statistics: StatisticsData }) {
  const wording = useTexts(statisticsTexts);
  const [measure, setMeasure] = useState<Measure>('opened');
  const maps = toTileMaps(statistics);
  const lastEnd = maps.at(-2)?.lastDay;
  const titleOf = (lastDay: LocalDate | undefined): string | undefined => {
    if (lastDay) return wording.areasUntil(formatNumericDate(lastDay));
    return lastEnd && wording.areasFrom(formatNumericDate(getNextDay(lastEnd)));
  };
  return (
    <>
      <Radio.Group
        aria-label={wording.mapOf}
        optionType="button"
        buttonStyle="solid"
        size="small"
        value={measure}
        onChange={({ target }) =>
          setMeasure(measures.find((one) => one === target.value) ?? 'opened')
        }
        options={measures.map((one) => ({ value: one, label: wording.measures[one] }))}
      />
      <p className="soft">
        {measure === 'opened' ? wording.areaHints.opened : wording.areaHints.onTime(onTimePercents)}
      </p>
      {maps.map(({ lastDay, districts }) => (
        <div key={lastDay ?? ''}>
          {titleOf(lastDay) && <h3>{titleOf(lastDay)}</h3>}
          <DistrictTiles {...{ districts, measure, heading: lastEnd ? 'h4' : 'h3' }} />
        </div>
      ))}
    </>
  );
}
