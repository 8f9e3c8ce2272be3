/** Height of a map label in map pixels. The map is drawn smaller than this on a phone and about as large on a wall board. */
export const labelSize = 22;

const characterWidth = 0.56 * labelSize;
const gap = 6;

type Circle = { x: number; y: number; radius: number };
type LabeledCircle = Circle & { label: string | undefined };
type Box = { left: number; right: number; top: number; bottom: number };

/** Text beside a circle, with the position of its baseline. */
export type MapLabel = { text: string; x: number; y: number; anchor: 'start' | 'end' | 'middle' };

const doOverlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const toBox = ({ x, y, radius }: Circle): Box => ({
  ...{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
});

const getBox = ({ text, x, y, anchor }: MapLabel): Box => {
  const length = text.length * characterWidth;
  const left = { start: x, end: x - length, middle: x - length / 2 }[anchor];
  return { left, right: left + length, top: y - labelSize, bottom: y + labelSize / 4 };
};

/** Returns the label right, left, above and below the circle, then above and below with an end at the circle. */
const listPositions = ({ x, y, radius }: Circle, text: string): MapLabel[] => {
  const [beside, above, below] = [y + labelSize / 3, y - radius - gap, y + radius + labelSize];
  const onBothSides = (of: { x: number; anchor: MapLabel['anchor'] }): MapLabel[] =>
    [above, below].map((height) => ({ ...of, text, y: height }));
  return [
    { text, x: x + radius + gap, y: beside, anchor: 'start' },
    { text, x: x - radius - gap, y: beside, anchor: 'end' },
    ...onBothSides({ x, anchor: 'middle' }),
    ...onBothSides({ x: x - radius, anchor: 'start' }),
    ...onBothSides({ x: x + radius, anchor: 'end' }),
  ];
};

/**
 * Places the labels of the first circles beside them, inside the map. No label covers another label or a circle; a label
 * without room is omitted, and the next circle gets one.
 */
export function placeLabels(
  circles: readonly LabeledCircle[],
  mapWidth: number,
  max: number,
): MapLabel[] {
  const taken = circles.map(toBox);
  const placed: MapLabel[] = [];
  for (const { label, ...circle } of circles) {
    if (label === undefined || placed.length === max) continue;
    const free = listPositions(circle, label).find((position) => {
      const box = getBox(position);
      const isInside = box.left >= 0 && box.right <= mapWidth;
      return isInside && !taken.some((other) => doOverlap(box, other));
    });
    if (!free) continue;
    placed.push(free);
    taken.push(getBox(free));
  }
  return placed;
}
