import type {
  BoundedCommune,
  Coordinates as MutableCoordinates,
} from '../../../../core/directory/model/areas/boundary.ts';

export type Coordinates = Readonly<MutableCoordinates>;
type Ring = readonly Coordinates[];

export type CommuneAtPosition = Omit<BoundedCommune, 'center'> & {
  /** Distance in meters from the position to the commune. Set only if the position is in no commune. */
  distanceMeters?: number;
};

/** Boundary with the communes in it. The last point of each ring is the first one. Further rings of a polygon are holes. */
export type CommuneBoundary = {
  communes: readonly BoundedCommune[];
  polygons: readonly (readonly Ring[])[];
};

/** Maximum error of the simplified boundaries (240 m), rounded up. Communes this near are possible too. */
const boundaryErrorMeters = 250;
/**
 * Maximum distance to the nearest commune for a position outside of all communes, such as on a river, a sandbank or beyond
 * the border.
 */
const maxOutsideMeters = 5000;
/** Maximum uncertainty of a position. A device without satellite reception often locates itself by its network only. */
export const maxAccuracyMeters = 3000;
const maxProposed = 6;

const metersPerDegree = 111_320;

/** Returns a function that projects points to a plane in meters with the position at the origin. */
const projectAround = ([long, lat]: Coordinates) => {
  const scale = Math.cos((lat * Math.PI) / 180);
  return ([x, y]: Coordinates): Coordinates => [
    (x - long) * scale * metersPerDegree,
    (y - lat) * metersPerDegree,
  ];
};

const listEdges = (ring: Ring): [Coordinates, Coordinates][] =>
  ring.flatMap((point, index) => {
    const next = ring[index + 1];
    return next ? [[point, next]] : [];
  });

/** Returns whether the origin is inside the rings, by the even-odd rule. */
const containsOrigin = (rings: readonly Ring[]): boolean =>
  rings
    .flatMap(listEdges)
    .filter(([[x1, y1], [x2, y2]]) => y1 > 0 !== y2 > 0 && x1 - (y1 * (x2 - x1)) / (y2 - y1) > 0)
    .length %
    2 ===
  1;

const getDistanceToEdge = ([[x1, y1], [x2, y2]]: [Coordinates, Coordinates]): number => {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
  return Math.hypot(x1 + share * dx, y1 + share * dy);
};

/** Returns the distance in meters from a position to an area, 0 inside. */
export function getDistanceToBoundary(
  { polygons }: Pick<CommuneBoundary, 'polygons'>,
  at: Coordinates,
): number {
  const project = projectAround(at);
  const projected = polygons.map((rings) => rings.map((ring) => ring.map(project)));
  if (projected.some(containsOrigin)) return 0;
  const edges = projected.flat().flatMap(listEdges);
  return edges.reduce((least, edge) => Math.min(least, getDistanceToEdge(edge)), Infinity);
}

/**
 * Returns the communes in which a position may be, the most likely first: those within the accuracy of the position and of
 * the boundaries, or the nearest one with its distance if all are farther away. Empty if none is within 5 km.
 */
export function findCommunesAtPosition(
  boundaries: readonly CommuneBoundary[],
  at: Coordinates,
  accuracyMeters: number,
): CommuneAtPosition[] {
  const project = projectAround(at);
  const measured = boundaries
    .flatMap((boundary) => {
      const meters = getDistanceToBoundary(boundary, at);
      return boundary.communes.map((commune) => ({
        commune,
        meters,
        toCenter: commune.center ? Math.hypot(...project(commune.center)) : 0,
      }));
    })
    .sort((a, b) => a.meters - b.meters || a.toCenter - b.toCenter);
  const nearest = measured[0]?.meters ?? Infinity;
  const radius = Math.max(accuracyMeters, boundaryErrorMeters);
  const isOutside = nearest > radius && nearest <= maxOutsideMeters;
  const limit = isOutside ? nearest : radius;
  return measured
    .filter(({ meters }) => meters <= limit)
    .filter(
      ({ commune: { code } }, index, all) =>
        all.findIndex((one) => one.commune.code === code) === index,
    )
    .slice(0, maxProposed)
    .map(({ commune: { center: _, ...commune }, meters }) => ({
      ...commune,
      ...(isOutside && { distanceMeters: meters }),
    }));
}
