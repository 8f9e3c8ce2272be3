import * as z from 'zod';
import { Priority, Service } from '../directory/service.ts';
import { UnitRef } from '../directory/unit.ts';
import { retryOnConflict } from '../shared/retry-on-conflict.ts';
import { boundedText, hasVisibleLength } from '../text/written.ts';
import { TicketStatus } from '../ticket/lifecycle.ts';

const some = <Item extends z.ZodType>(item: Item) => z.array(item).max(20, 'too-long').optional();

const ViewFilter = z.strictObject({
  unit: UnitRef.optional(),
  statuses: some(TicketStatus),
  services: some(Service),
  topics: some(boundedText(10)),
  priorities: some(Priority),
  late: z.boolean().optional(),
  mine: z.boolean().optional(),
  emergency: z.boolean().optional(),
  text: boundedText(100).optional(),
});
type ViewFilter = z.infer<typeof ViewFilter>;

export const ViewRequest = z.strictObject({
  name: boundedText(60, 'name-required').refine(hasVisibleLength(1), 'name-required'),
  filter: ViewFilter,
  sort: z.enum(['due', 'opened', 'priority']).default('due'),
});
export type ViewRequest = z.infer<typeof ViewRequest>;

/** Id of a saved view, chosen by the console. */
export const ViewId = z.string().regex(/^[a-z0-9-]{1,40}$/);

export const SavedView = ViewRequest.extend({ id: ViewId });
export type SavedView = z.infer<typeof SavedView>;

/** All saved views of a member, with a version for optimistic locking. */
type Views = { version: number; views: SavedView[] };

export type ViewStore = {
  of(sub: string): Promise<Views>;
  /** Stores the views; returns false on a version conflict with another screen of the same member. */
  put(sub: string, views: SavedView[], seenVersion: number): Promise<boolean>;
};

export const maxViews = 20;

type SavedViewsResult = { kind: 'kept'; views: SavedView[] } | { kind: 'too-many-views' };

/** Changes a member's views with optimistic locking, up to 5 attempts. */
const changed = (
  sub: string,
  change: (views: SavedView[]) => SavedView[],
  store: ViewStore,
): Promise<SavedViewsResult> =>
  retryOnConflict({ entity: `saved views of member ${sub}` }, async () => {
    const { version, views } = await store.of(sub);
    const after = change(views);
    if (after.length > maxViews) return { kind: 'too-many-views' };
    const isStored = await store.put(sub, after, version);
    return isStored ? { kind: 'kept', views: after } : 'conflict';
  });

/** Appends a new view, or replaces the one with the same id in place. */
export function saveView(
  sub: string,
  view: SavedView,
  store: ViewStore,
): Promise<SavedViewsResult> {
  return changed(
    sub,
    (views) =>
      views.some(({ id }) => id === view.id)
        ? views.map((one) => (one.id === view.id ? view : one))
        : [...views, view],
    store,
  );
}

export function deleteSavedView(
  sub: string,
  id: string,
  store: ViewStore,
): Promise<SavedViewsResult> {
  return changed(sub, (views) => views.filter((one) => one.id !== id), store);
}
