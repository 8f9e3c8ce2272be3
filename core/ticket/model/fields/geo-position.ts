import * as z from 'zod';

/** Geographic position in WGS 84. */
export const GeoPosition = z.object({
  lat: z.number().min(-90).max(90),
  long: z.number().min(-180).max(180),
});
export type GeoPosition = z.infer<typeof GeoPosition>;

/**
 * Grid width, in degrees, for rounding positions: about as wide as a commune, so that a rounded position identifies no
 * house.
 */
const gridDegrees = 0.05;

const roundToGrid = (degrees: number): number =>
  Number((Math.round(degrees / gridDegrees) * gridDegrees).toFixed(2));

/** Rounds a geographic position to the nearest grid point, which may lie in a neighboring commune. */
export function roundPosition({ lat, long }: GeoPosition): GeoPosition {
  return {
    lat: roundToGrid(lat),
    long: roundToGrid(long),
  };
}
