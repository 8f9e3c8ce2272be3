import type { FlowBlocks } from './flow.ts';

const columnWidth = 280;
const rowHeight = 200;

type Position = { x: number; y: number };

const listNextBlocks = ({ next, conditions, errors }: FlowBlocks[string]): string[] => [
  ...conditions.map(({ to }) => to),
  ...(next === undefined ? [] : [next]),
  ...errors.map(({ to }) => to),
];

/**
 * Computes the positions of all reachable flow blocks on the Connect console's canvas: one column per step from the start,
 * with rows in branch order.
 */
export function computeBlockPositions(blocks: FlowBlocks): Map<string, Position> {
  const places = new Map<string, Position>();
  const known = new Map(Object.entries(blocks));
  let layer = Object.keys(blocks).slice(0, 1);
  for (let depth = 0; layer.length > 0; depth += 1) {
    for (const [n, name] of layer.entries())
      places.set(name, { x: 200 + depth * columnWidth, y: 40 + n * rowHeight });
    const following = layer.flatMap((name) => {
      const block = known.get(name);
      return block ? listNextBlocks(block) : [];
    });
    layer = [...new Set(following)].filter((name) => known.has(name) && !places.has(name));
  }
  return places;
}
