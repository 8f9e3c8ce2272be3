import * as z from 'zod';
import type { SavedFilterField } from '../../../core/search/ticket-list-filter.ts';

const list = z.array(z.string()).optional();

/** Filter of a saved view of the ticket list or the queue. */
export const SavedFilter = z.looseObject({
  unit: z.string().optional(),
  area: z.string().optional(),
  services: list,
  topics: list,
  statuses: list,
  priorities: list,
  channels: list,
  late: z.boolean().optional(),
  lateBy: z.string().optional(),
  leadUnit: z.string().optional(),
  settled: z.string().optional(),
  settledFrom: z.string().optional(),
  settledTo: z.string().optional(),
  mine: z.boolean().optional(),
  emergency: z.boolean().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  text: z.string().optional(),
} satisfies Record<SavedFilterField, z.ZodType> & z.ZodRawShape);
export type SavedFilter = z.infer<typeof SavedFilter>;

const SavedScreen = z.enum(['queue', 'tickets']);
export type SavedScreen = z.infer<typeof SavedScreen>;

/** Schema of the response with the member's saved views. */
export const SavedViewList = z.looseObject({
  views: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      screen: SavedScreen.optional(),
      filter: SavedFilter,
      columns: list,
    }),
  ),
});
export type SavedView = z.infer<typeof SavedViewList>['views'][number];

/** Returns an id for a new saved view. The API lists views by id, so a new view is last and the others keep their keys. */
export function createSavedViewId(now: Date): string {
  return `${now.getTime().toString(36)}-${crypto.randomUUID().slice(0, 8)}`;
}

/** Returns the key sequence that opens the saved view at this position in the list; the first nine views have one. */
export function getSavedViewKey(index: number): string | undefined {
  return index < 9 ? `v ${index + 1}` : undefined;
}
