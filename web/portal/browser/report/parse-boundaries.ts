import type { CommuneBoundary, Coordinates } from './communes-at-position.ts';

type Polygon = readonly (readonly Coordinates[])[];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isCoordinates = (value: unknown): value is Coordinates =>
  Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number');

const isPolygon = (value: unknown): value is Polygon =>
  Array.isArray(value) && value.every((ring) => Array.isArray(ring) && ring.every(isCoordinates));

const isCommune = (value: unknown): value is CommuneBoundary['communes'][number] =>
  isObject(value) &&
  'code' in value &&
  typeof value.code === 'string' &&
  'name' in value &&
  typeof value.name === 'string' &&
  (!('center' in value) || isCoordinates(value.center));

const listPolygons = (geometry: object): Polygon[] => {
  if (!('coordinates' in geometry && Array.isArray(geometry.coordinates))) return [];
  const { coordinates } = geometry;
  return [coordinates, ...coordinates].filter(isPolygon);
};

const parseFeature = (feature: unknown): CommuneBoundary[] => {
  if (!isObject(feature) || !('properties' in feature) || !('geometry' in feature)) return [];
  const { properties, geometry } = feature;
  if (!isObject(properties) || !('communes' in properties) || !isObject(geometry)) return [];
  const { communes } = properties;
  return Array.isArray(communes)
    ? [{ communes: communes.filter(isCommune), polygons: listPolygons(geometry) }]
    : [];
};

/** Parses the GeoJSON of `GET /api/areas/boundaries`. Omits invalid features. */
export function parseBoundaries(answer: unknown): CommuneBoundary[] {
  return isObject(answer) && 'features' in answer && Array.isArray(answer.features)
    ? answer.features.flatMap(parseFeature)
    : [];
}
