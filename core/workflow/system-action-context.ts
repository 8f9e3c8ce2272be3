import type { Directory } from '../directory/model/directory.ts';
import type { ActionContext } from '../ticket/actions/action-context.ts';

/**
 * Returns the action context for changes that the system makes. In changes with channel `journey`, the running workflow
 * itself waits for the ticket's next check.
 */
export function buildSystemActionContext(
  channel: 'journey' | 'directory' | 'delivery' | 'retention',
  directory: Directory,
  now: Date,
): ActionContext {
  return { by: { role: 'system' }, channel, now, directory };
}
