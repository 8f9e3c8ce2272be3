import * as z from 'zod';

/** Where on Earth, WGS84. */
export const Position = z.object({
  lat: z.number().min(-90).max(90),
  long: z.number().min(-180).max(180),
});
export type Position = z.infer<typeof Position>;

/** About as wide as a commune: nobody's house is found by it. */
const gridDegrees = 0.05;

const onGrid = (degrees: number): number =>
  Number((Math.round(degrees / gridDegrees) * gridDegrees).toFixed(2));

/** The crossing of the grid that is closest: it may lie in the commune beside. */
export const roughly = ({ lat, long }: Position): Position => ({
  lat: onGrid(lat),
  long: onGrid(long),
});
