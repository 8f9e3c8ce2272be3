import * as z from 'zod';

/** Geographic position in WGS 84. */
export const Position = z.object({
  lat: z.number().min(-90).max(90),
  long: z.number().min(-180).max(180),
});
export type Position = z.infer<typeof Position>;

/** Grid width in degrees, about a commune's width, so that a position never identifies a house. */
const gridDegrees = 0.05;

const onGrid = (degrees: number): number =>
  Number((Math.round(degrees / gridDegrees) * gridDegrees).toFixed(2));

/** Rounds a position to the nearest grid crossing, which may lie in a neighbouring commune. */
export const roughly = ({ lat, long }: Position): Position => ({
  lat: onGrid(lat),
  long: onGrid(long),
});
