import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelSize, placeLabels } from '../../../web/console/screens/overview/map-labels.ts';

const width = 560;
const aCircle = (x: number, y: number, label?: string) => ({ x, y, radius: 20, label });

test('a label is beside its circle, on the left if there is no room on the right', () => {
  const circles = [aCircle(100, 100, 'Long Đức: 3'), aCircle(540, 300, 'Mỹ Long: 2')];
  expect(placeLabels(circles, width, 5).map(({ anchor, x }) => [anchor, x])).toEqual([
    ['start', 126],
    ['end', 514],
  ]);
});

test('a label avoids another circle, and is omitted without room', () => {
  const neighbor = aCircle(160, 100);
  const label = 'Long Đức: 3';
  expect(placeLabels([aCircle(100, 100, label), neighbor], width, 5)[0]?.anchor).toBe('middle');
  expect(placeLabels([aCircle(100, 100, label)], 60, 5)).toEqual([]);
});

test('labels on the same side never overlap, and at most the given number is placed', () => {
  const circle = fc.record({
    ...{ x: fc.integer({ min: 0, max: width }), y: fc.integer({ min: 0, max: 500 }) },
    ...{ radius: fc.integer({ min: 5, max: 26 }), label: fc.constant('Xã Tân Hòa: 4') },
  });
  fc.assert(
    fc.property(fc.array(circle, { maxLength: 30 }), (circles) => {
      const labels = placeLabels(circles, width, 5);
      expect(labels.length).toBeLessThanOrEqual(5);
      for (const [at, { x, y, anchor }] of labels.entries()) {
        const later = labels.slice(at + 1).filter((other) => other.anchor === anchor);
        const near = later.filter((other) => Math.abs(other.y - y) < labelSize);
        expect(near.filter((other) => Math.abs(other.x - x) < 13 * 12)).toEqual([]);
      }
    }),
  );
});
