import type { Directory } from '../directory/directory.ts';
import type { Occasion } from '../ticket/act.ts';

/**
 * Returns the action context for changes by the system. The channel `journey` means that the running workflow itself waits
 * for the next check.
 */
export const bySystem = (
  channel: 'journey' | 'directory' | 'delivery' | 'retention',
  directory: Directory,
  now: Date,
): Occasion => ({ by: { role: 'system' }, channel, now, directory });
