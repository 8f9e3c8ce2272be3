import { BoundariesResponse } from '../../../../core/contract/public/boundaries-response.ts';
import type { OverviewGroup } from '../../../../core/overview/overview.ts';
import { overviewTexts } from '../../../../i18n/console-overview.ts';
import { Link } from '../../data/link.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { CountLink } from './count-link.tsx';
import { type CommuneMap, drawCommuneMap } from './map-geometry.ts';
import { labelSize, placeLabels } from './map-labels.ts';

const width = 560;
const maxRadius = 26;
const minRadius = 5;
const maxLabels = 5;

type Props = { communes: readonly OverviewGroup[] };

const toNeediest = (communes: readonly OverviewGroup[]): OverviewGroup[] =>
  communes.toSorted((a, b) => b.overdue.count - a.overdue.count || b.open.count - a.open.count);

const getRadius = (open: number, scale: number): number =>
  Math.max(minRadius, scale * Math.sqrt(open));

/** Circle of a commune: its area is the number of open tickets, the area of the red core that of overdue tickets. */
const CommuneCircle = ({
  commune: { name, open, overdue },
  at: [x, y],
  scale,
}: {
  commune: OverviewGroup;
  at: readonly [number, number];
  scale: number;
}) => {
  const wording = useTexts(overviewTexts);
  const radius = getRadius(open.count, scale);
  const core = radius * Math.sqrt(overdue.count / open.count);
  return (
    <Link to="/tickets" query={open.filter} tabIndex={-1}>
      <circle className="map-open" cx={x} cy={y} r={radius} />
      {overdue.count > 0 && <circle className="map-overdue" cx={x} cy={y} r={core} />}
      <title>{wording.circle(name, overdue.count, open.count)}</title>
    </Link>
  );
};

type DrawingProps = Props & { map: CommuneMap };

const MapDrawing = ({ communes, map: { height, outlines, centers } }: DrawingProps) => {
  const sorted = toNeediest(communes).flatMap((commune) => {
    const at = centers.get(commune.key);
    return at ? [{ commune, at }] : [];
  });
  const most = Math.max(1, ...sorted.map(({ commune }) => commune.open.count));
  const scale = maxRadius / Math.sqrt(most);
  const circles = sorted.map(({ commune, at: [x, y] }) => ({
    ...{ x, y, radius: getRadius(commune.open.count, scale) },
    label: commune.overdue.count > 0 ? `${commune.name}: ${commune.overdue.count}` : undefined,
  }));
  return (
    <svg
      className="commune-map"
      viewBox={`-${maxRadius} -${maxRadius} ${width + 2 * maxRadius} ${height + 2 * maxRadius}`}
      aria-hidden="true"
    >
      {outlines.map((path) => (
        <path key={path} className="map-outline" d={path} />
      ))}
      {sorted.toReversed().map(({ commune, at }) => (
        <CommuneCircle key={commune.key} {...{ commune, at, scale }} />
      ))}
      {placeLabels(circles, width, maxLabels).map(({ text, x, y, anchor }) => (
        <text
          key={text}
          className="map-label"
          {...{ x, y, textAnchor: anchor }}
          fontSize={labelSize}
        >
          {text}
        </text>
      ))}
    </svg>
  );
};

const CommuneTable = ({ communes }: Props) => {
  const wording = useTexts(overviewTexts);
  return (
    <details className="behind">
      <summary>{wording.table}</summary>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{wording.commune}</th>
            <th scope="col">{wording.open}</th>
            <th scope="col">{wording.overdue}</th>
          </tr>
        </thead>
        <tbody>
          {toNeediest(communes).map(({ key, name, open, overdue }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>
                <CountLink of={open} />
              </td>
              <td>
                <CountLink of={overdue} className={overdue.count > 0 ? 'alarm' : ''} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};

/** Map of the communes of today by open and overdue tickets, with a table behind it. */
export function CommuneMapCard({ communes }: Props) {
  const wording = useTexts(overviewTexts);
  const boundaries = usePolled('/api/areas/boundaries', BoundariesResponse, { paceMs: 0 }).value;
  const map = boundaries && drawCommuneMap(boundaries, width);
  return (
    <section className="overview-card map-card" aria-label={wording.map}>
      <h2>{wording.map}</h2>
      {communes.length === 0 ? (
        <p className="soft">{wording.noMap}</p>
      ) : (
        <p className="soft">{wording.mapHint}</p>
      )}
      {map && <MapDrawing communes={communes} map={map} />}
      {communes.length > 0 && <CommuneTable communes={communes} />}
      {map && <p className="soft map-note">{wording.borders}</p>}
    </section>
  );
}
