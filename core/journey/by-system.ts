import type { Directory } from '../directory/directory.ts';
import type { Occasion } from '../ticket/act.ts';

/** The occasion of what no person does; `journey` is the execution that will wait for the next check itself. */
export const bySystem = (
  channel: 'journey' | 'directory' | 'delivery' | 'retention',
  directory: Directory,
  now: Date,
): Occasion => ({ by: { role: 'system' }, channel, now, directory });
