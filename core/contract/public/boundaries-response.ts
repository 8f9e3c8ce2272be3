import * as z from 'zod';
import { BoundaryGeometry, Coordinates } from '../../directory/model/boundary.ts';

/** Boundaries of communes as a GeoJSON `FeatureCollection`. They are simplified and not official. */
export const BoundariesResponse = z.strictObject({
  type: z.literal('FeatureCollection'),
  on: z.iso.date(),
  features: z.array(
    z.strictObject({
      type: z.literal('Feature'),
      properties: z.strictObject({
        /** Communes in the boundary: one, or several if only the boundary of their successor is known. */
        communes: z.array(
          z.strictObject({
            code: z.string(),
            name: z.string(),
            /** Name of the commune's district, if districts exist on that day. */
            within: z.string().optional(),
            center: Coordinates.optional(),
          }),
        ),
      }),
      geometry: BoundaryGeometry,
    }),
  ),
});
