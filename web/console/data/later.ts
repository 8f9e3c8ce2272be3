import { type ComponentType, lazy } from 'react';

/** A part that is fetched when it is first shown: `later(async () => (await import('./act-form.tsx')).ActForm)`. */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await load() }));
