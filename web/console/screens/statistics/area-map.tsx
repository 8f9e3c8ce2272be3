import Radio from 'antd/es/radio';
import { useState } from 'react';
import * as z from 'zod';
import { DirectoryTableResponse } from '../../../../core/contract/staff/administration/directory-responses.ts';
import { Area } from '../../../../core/directory/model/areas/area.ts';
import { groupCommunesByDistrict } from '../../../../core/directory/read/areas/communes-by-district.ts';
import { accessRules } from '../../../../core/staff/members/access-rules.ts';
import { onTimePercents } from '../../../../core/statistics/on-time-percent.ts';
import { statisticsTexts } from '../../../../i18n/console-screens.ts';
import { selectPercentColor } from '../../../design/view/tokens.ts';
import { useNow } from '../../data/console-services.tsx';
import { useCurrentMember } from '../../data/current-member.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { formatPercent } from '../../shell/format-dates.ts';
import { usePreferences } from '../../shell/preferences.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { type ChartGroup, type CommuneTile, getTileShade, toDistrictTiles } from './chart-data.ts';

const measures = ['opened', 'onTime'] as const;
type Measure = (typeof measures)[number];

const path = '/api/staff/directory/tables/areas';

/**
 * Returns the current communes, grouped by district. Empty for officers and leaders, because they may not read the
 * directory.
 */
const useDistricts = () => {
  const { role } = useCurrentMember();
  const now = useNow();
  const { value } = usePolled(
    accessRules.hotline[role] === 'no' ? undefined : path,
    DirectoryTableResponse,
    {
      paceMs: 0,
    },
  );
  const areas = z.array(Area).safeParse(value?.rows.map(({ row }) => row)).data;
  return areas ? groupCommunesByDistrict({ areas }, now) : [];
};

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

/**
 * Tile map of the communes by district, colored by the number of tickets or by the percentage of tickets resolved on time.
 */
export function AreaMap({ groups }: { groups: readonly ChartGroup[] }) {
  const wording = useTexts(statisticsTexts);
  const [measure, setMeasure] = useState<Measure>('opened');
  const districts = useDistricts();
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
      <div className="districts">
        {toDistrictTiles(groups, districts).map(({ district, tiles }) => (
          <section key={district}>
            <h3>{district || wording.otherAreas}</h3>
            <ul className="area-tiles">
              {tiles.map((tile) => (
                <AreaTile key={tile.key} tile={tile} measure={measure} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
