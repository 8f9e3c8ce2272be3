import boundaryFile from '#directory/boundaries.json' with { type: 'json' };
import { getStartOfLocalDate, toLocalDate } from '../../../time/local-date.ts';
import { isValidOn } from '../../../time/validity.ts';
import {
  type Area,
  findAreaByKey,
  findAreasInForce,
  findParentArea,
} from '../../model/areas/area.ts';
import {
  BoundaryFile,
  type BoundaryGeometry,
  type BoundedCommune,
  type Coordinates,
} from '../../model/areas/boundary.ts';

type Areas = { areas: readonly Area[] };

export type CommuneBoundary = { communes: BoundedCommune[]; geometry: BoundaryGeometry };

let parsedFile: BoundaryFile | undefined; // parsed on first use, because few requests need it

const readBoundaryFile = (): BoundaryFile => {
  parsedFile ??= BoundaryFile.parse(boundaryFile);
  return parsedFile;
};

/**
 * Returns the communes on the given day that lie in the boundary of an area: the area itself, its successors, or the communes
 * from which it will be formed.
 */
const listCommunesWithin = (directory: Areas, area: Area, on: Date): Area[] => {
  const date = toLocalDate(on);
  if (area.validFrom === null || area.validFrom <= date) {
    return findAreasInForce(directory, area, on);
  }
  const formation = getStartOfLocalDate(area.validFrom);
  return directory.areas.filter(
    (former) =>
      former.level === 'commune' &&
      isValidOn(former, date) &&
      findAreasInForce(directory, former, formation).includes(area),
  );
};

const findCenter = ({ features }: BoundaryFile, area: Area): Coordinates | undefined => {
  for (const { properties, geometry } of features) {
    const isOfArea = properties.code === area.code && properties.validFrom === area.validFrom;
    if (isOfArea && geometry.type === 'Point') return geometry.coordinates;
  }
  return undefined;
};

const toBoundedCommune = (directory: Areas, area: Area, on: Date): BoundedCommune => {
  const parent = findParentArea(directory, area, on);
  const center = findCenter(readBoundaryFile(), area);
  return {
    code: area.code,
    name: area.fullName,
    ...(parent?.level === 'district' && { within: parent.fullName }),
    ...(center && { center }),
  };
};

/**
 * Returns the boundaries of all communes on the given day. Communes whose own boundary is unknown are grouped in the
 * boundary of their successor. Ignores boundaries of unknown areas.
 */
export function listCommuneBoundaries(
  directory: Areas,
  on: Date,
  file: BoundaryFile = readBoundaryFile(),
): CommuneBoundary[] {
  const known = file.features.flatMap(({ properties, geometry }) => {
    const area = findAreaByKey(directory, properties);
    return area && geometry.type !== 'Point' ? [{ area, geometry }] : [];
  });
  const date = toLocalDate(on);
  const own = new Set(known.map(({ area }) => area).filter((area) => isValidOn(area, date)));
  return known.flatMap(({ area, geometry }) => {
    const within = own.has(area)
      ? [area]
      : listCommunesWithin(directory, area, on).filter((one) => !own.has(one));
    const communes = within.map((one) => toBoundedCommune(directory, one, on));
    return communes.length > 0 ? [{ communes, geometry }] : [];
  });
}
