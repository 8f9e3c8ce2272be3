import * as z from 'zod';

/** Longitude and latitude in WGS 84, in this order (GeoJSON). */
export const Coordinates = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
export type Coordinates = z.infer<typeof Coordinates>;

/** Commune in a boundary. If there are several, they are sorted by the distance to `center`. */
export const BoundedCommune = z.strictObject({
  code: z.string(),
  name: z.string(),
  /** Name of the commune's district, if districts exist on that day. */
  within: z.string().optional(),
  center: Coordinates.optional(),
});
export type BoundedCommune = z.infer<typeof BoundedCommune>;

/** Closed ring of a polygon: its last point equals its first. */
const Ring = z.array(Coordinates).min(4);

/** Boundary of an area as GeoJSON geometry. Further rings of a polygon are holes. */
export const BoundaryGeometry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(Ring).min(1) }),
  z.strictObject({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(Ring).min(1)).min(1),
  }),
]);
export type BoundaryGeometry = z.infer<typeof BoundaryGeometry>;

const CenterGeometry = z.strictObject({ type: z.literal('Point'), coordinates: Coordinates });

/**
 * File `data/boundaries.json`: boundaries of communes, and center points of communes whose boundaries are unknown. `code` and
 * `validFrom` identify the area.
 */
export const BoundaryFile = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.strictObject({
      type: z.literal('Feature'),
      properties: z.strictObject({ code: z.string(), validFrom: z.iso.date().nullable() }),
      geometry: z.discriminatedUnion('type', [...BoundaryGeometry.options, CenterGeometry]),
    }),
  ),
});
export type BoundaryFile = z.infer<typeof BoundaryFile>;
