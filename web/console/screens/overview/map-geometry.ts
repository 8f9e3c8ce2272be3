import type * as z from 'zod';
import type { BoundariesResponse } from '../../../../core/contract/public/boundaries-response.ts';
import type {
  BoundaryGeometry,
  Coordinates,
} from '../../../../core/directory/model/areas/boundary.ts';

type Boundaries = z.infer<typeof BoundariesResponse>;
type Ring = readonly Coordinates[];

/** Map in pixels: outlines of the communes as SVG paths, and the center of each commune by code. */
export type CommuneMap = {
  width: number;
  height: number;
  outlines: string[];
  centers: ReadonlyMap<string, readonly [number, number]>;
};

const listOuterRings = (geometry: BoundaryGeometry): Ring[] =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flatMap(
    ([outer]) => (outer ? [outer] : []),
  );

/** Returns twice the signed area of a ring and its center of gravity, by the shoelace formula. */
const measureRing = (ring: Ring): { area: number; center: Coordinates } => {
  let [area, x, y] = [0, 0, 0];
  for (const [at, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[at + 1] ?? [x1, y1];
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  const [first = [0, 0]] = ring;
  return { area, center: area === 0 ? [first[0], first[1]] : [x / (3 * area), y / (3 * area)] };
};

/** Returns the center of gravity of the geometry's largest polygon. */
const findCenter = (geometry: BoundaryGeometry): Coordinates | undefined =>
  listOuterRings(geometry)
    .map(measureRing)
    .toSorted((a, b) => Math.abs(b.area) - Math.abs(a.area))[0]?.center;

const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Returns a function that projects coordinates to pixels, with north above. Undefined without coordinates. */
const buildProjection = (points: readonly Coordinates[], width: number) => {
  if (points.length === 0) return undefined;
  const [longitudes, latitudes] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const narrowing = Math.cos(toRadians((south + north) / 2));
  const scale = width / Math.max((east - west) * narrowing, 0.001);
  const toTenths = (value: number): number => Math.round(value * 10) / 10;
  return {
    height: Math.ceil((north - south) * scale),
    project: ([x, y]: Coordinates): readonly [number, number] => [
      toTenths((x - west) * narrowing * scale),
      toTenths((north - y) * scale),
    ],
  };
};

/** Draws the communes of a day on a map of the given width. Undefined if no boundary is known. */
export function drawCommuneMap({ features }: Boundaries, width: number): CommuneMap | undefined {
  const rings = features.map(({ geometry }) => listOuterRings(geometry));
  const projection = buildProjection(rings.flat(2), width);
  if (!projection) return undefined;
  const { project, height } = projection;
  const centers = features.flatMap(({ properties: { communes }, geometry }) =>
    communes.flatMap(({ code, center = findCenter(geometry) }) =>
      center ? [[code, project(center)] as const] : [],
    ),
  );
  const toPath = (ring: Ring): string =>
    `M${ring.map((point) => project(point).join(' ')).join('L')}Z`;
  return {
    width,
    height,
    outlines: rings.map((one) => one.map(toPath).join('')),
    centers: new Map(centers),
  };
}
