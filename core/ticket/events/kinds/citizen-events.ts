import * as z from 'zod';
import { PhotoId } from '../../model/fields/photo.ts';
import { commonEventFields, movedDeadlines } from './common-event-fields.ts';

/** Schemas of ticket events that citizens cause. */
export const citizenEvents = [
  z.object({
    ...commonEventFields,
    kind: z.literal('wrote'),
    text: z.string(),
    moved: movedDeadlines,
  }),
  z.object({
    ...commonEventFields,
    kind: z.literal('rated'),
    score: z.number().int(),
    comment: z.string().optional(),
  }),
  z.object({ ...commonEventFields, kind: z.literal('accepted') }),
  z.object({ ...commonEventFields, kind: z.literal('reopened'), reason: z.string() }),
  z.object({
    ...commonEventFields,
    kind: z.literal('photo-added'),
    photo: PhotoId,
    moved: movedDeadlines,
  }),
] as const;
