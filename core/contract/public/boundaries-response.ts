import * as z from 'zod';
import { BoundaryGeometry, BoundedCommune } from '../../directory/model/areas/boundary.ts';

/** Boundaries of communes as a GeoJSON `FeatureCollection`. They are simplified and not official. */
export const BoundariesResponse = z.strictObject({
  type: z.literal('FeatureCollection'),
  on: z.iso.date(),
  features: z.array(
    z.strictObject({
      type: z.literal('Feature'),
      properties: z.strictObject({
        /** Communes in the boundary: one, or several if only the boundary of their successor is known. */
        communes: z.array(BoundedCommune),
      }),
      geometry: BoundaryGeometry,
    }),
  ),
});
