import { type ComponentType, lazy } from 'react';

/**
 * Returns a component whose code is loaded on first use, for example `createLazyComponent(async () => (await
 * import('./action-form.tsx')).TicketActionForm)`.
 */
export function createLazyComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
) {
  return lazy(async () => ({ default: await load() }));
}
