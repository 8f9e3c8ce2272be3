import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listCommuneBoundaries } from '../../../core/directory/read/areas/commune-boundaries.ts';
import {
  type CommuneBoundary,
  findCommunesAtPosition,
  getDistanceToBoundary,
} from '../../../web/portal/browser/report/communes-at-position.ts';
import { formatDistance } from '../../../web/portal/browser/report/format-position.ts';
import { parseBoundaries } from '../../../web/portal/browser/report/parse-boundaries.ts';
import {
  launchDay,
  newProvinceDay,
  testDirectory,
} from '../../support/directory/test-directory.ts';

type Coordinates = [number, number];

/** Meters north and east of a point in the hotline's area, as coordinates. */
const metersPerDegree = 111_320;
const at = (east: number, north: number): Coordinates => {
  const lat = 9.9;
  const scale = Math.cos((lat * Math.PI) / 180) * metersPerDegree;
  return [106.3 + east / scale, lat + north / metersPerDegree];
};

/** Rectangle between two corners in meters. The direction of its ring must not matter. */
const rectangle = ([west, south]: Coordinates, [east, north]: Coordinates, isReversed = false) => {
  const ring = [
    at(west, south),
    at(east, south),
    at(east, north),
    at(west, north),
    at(west, south),
  ];
  return isReversed ? ring.toReversed() : ring;
};

const named = (code: string, ...rings: Coordinates[][]): CommuneBoundary => ({
  communes: [{ code, name: `Xã ${code}` }],
  polygons: [rings],
});

const codesAt = (boundaries: readonly CommuneBoundary[], point: Coordinates, accuracy = 10) =>
  findCommunesAtPosition(boundaries, point, accuracy).map(({ code }) => code);

const meters = (max: number) => fc.integer({ min: 1, max });

describe('getDistanceToBoundary', () => {
  test('returns the distance to a rectangle in meters, and 0 inside', () => {
    fc.assert(
      fc.property(
        fc.tuple(meters(9000), meters(9000), fc.boolean()),
        fc.integer({ min: -5000, max: 15_000 }),
        fc.integer({ min: -5000, max: 15_000 }),
        ([width, height, isReversed], east, north) => {
          const outside = [
            Math.max(0, -east, east - width),
            Math.max(0, -north, north - height),
          ] as const;
          const found = getDistanceToBoundary(
            named('1', rectangle([0, 0], [width, height], isReversed)),
            at(east, north),
          );
          expect(Math.abs(found - Math.hypot(...outside))).toBeLessThan(30);
        },
      ),
    );
  });

  test('counts the inside of a hole as outside', () => {
    const ring = named('1', rectangle([0, 0], [9000, 9000]), rectangle([3000, 3000], [6000, 6000]));
    expect(getDistanceToBoundary(ring, at(1000, 4500))).toBe(0);
    expect(getDistanceToBoundary(ring, at(4500, 4500))).toBeCloseTo(1500, -1);
  });
});

describe('findCommunesAtPosition', () => {
  const west = named('1', rectangle([0, 0], [5000, 5000]));
  const east = named('2', rectangle([5000, 0], [10_000, 5000]));

  test.each([
    ['inside one commune', at(2500, 2500), 10, ['1']],
    ['within 250 m of the next commune', at(4900, 2500), 10, ['1', '2']],
    ['between communes, and uncertain', at(6500, 2500), 2000, ['2', '1']],
    ['on the river, 900 m from the nearest commune', at(-900, 2500), 10, ['1']],
    ['5.1 km outside', at(-5100, 2500), 10, []],
  ])('proposes for a position %s: %#', (_, point, accuracy, codes) => {
    expect(codesAt([west, east], point, accuracy)).toEqual(codes);
  });

  test('orders the former communes in one boundary by the distance to their centers', () => {
    const both = {
      communes: [
        { code: '1', name: 'Xã A', center: at(4500, 2500) },
        { code: '2', name: 'Xã B', within: 'Huyện C', center: at(500, 2500) },
      ],
      polygons: west.polygons,
    };
    expect(findCommunesAtPosition([both], at(1000, 2500), 10)).toEqual([
      { code: '2', name: 'Xã B', within: 'Huyện C' },
      { code: '1', name: 'Xã A' },
    ]);
  });

  test('returns the distance to the nearest commune only if the position is in no commune', () => {
    const [nearest] = findCommunesAtPosition([west, east], at(-1200, 2500), 10);
    expect(nearest).toMatchObject({ code: '1', name: 'Xã 1' });
    expect(nearest?.distanceMeters).toBeCloseTo(1200, -1);
    expect(findCommunesAtPosition([west], at(2500, 2500), 10)).toEqual([
      { code: '1', name: 'Xã 1' },
    ]);
  });

  test.each([
    [20, 'vi', '100 m'],
    [940, 'vi', '900 m'],
    [1240, 'vi', '1,2 km'],
    [1240, 'en', '1.2 km'],
  ])('a distance of %d m is written in %s as %s', (distance, lang, text) => {
    expect(formatDistance(distance, lang)).toBe(text);
  });

  test('proposes nothing without boundaries', () => {
    expect(codesAt([], at(0, 0))).toEqual([]);
  });
});

describe('boundaries that the hotline publishes', () => {
  const publish = (on: Date) =>
    parseBoundaries({
      features: listCommuneBoundaries(testDirectory, on).map(({ communes, geometry }) => ({
        properties: { communes },
        geometry,
      })),
    });

  test.each([
    ['2021, at the center of each commune', 106, launchDay],
    ['2025, at the former centers in each commune', 41, newProvinceDay],
  ])('propose the right commune among others in %s', (_, count, on) => {
    const boundaries = publish(on);
    const centers = publish(launchDay).flatMap(({ communes }) => communes);
    const proposed = new Set<string>();
    for (const { code, center } of centers) {
      const codes = center ? codesAt(boundaries, [...center]) : [];
      expect(codes.length).toBeGreaterThan(0);
      if (on === launchDay) expect(codes).toContain(code);
      proposed.add(codes[0] ?? '');
    }
    expect(proposed.size).toBe(count);
  });

  test.each([
    ['Cần Thơ', [105.78, 10.03]],
    ['the open sea', [106.9, 9.4]],
  ] satisfies [string, Coordinates][])('propose no commune for %s', (_, point) => {
    expect(codesAt(publish(newProvinceDay), point)).toEqual([]);
  });

  test('omit what is no GeoJSON', () => {
    expect(parseBoundaries(undefined)).toEqual([]);
    expect(parseBoundaries({ features: [null, {}, { properties: {}, geometry: null }] })).toEqual(
      [],
    );
    const polygons = parseBoundaries({
      features: [
        { properties: { communes: [5, { code: '1' }] }, geometry: { coordinates: ['x'] } },
      ],
    });
    expect(polygons).toEqual([{ communes: [], polygons: [] }]);
  });
});
