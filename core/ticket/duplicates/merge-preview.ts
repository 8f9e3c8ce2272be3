import type { ActionContext } from '../actions/action-context.ts';
import { decideMerge } from '../actions/operators/merge.ts';
import type { Ticket } from '../model/ticket.ts';
import type { MergeWarning } from './merge-warnings.ts';

const listMergeWarnings = (one: Ticket, into: Ticket): MergeWarning[] => {
  const warnings: [MergeWarning, boolean][] = [
    ['other-service', one.service !== into.service],
    ['other-topic', one.topic !== into.topic],
    ['other-area', one.areaCode !== into.areaCode],
    ['other-unit', one.unit !== into.unit],
    // after the merge, the citizen is also notified about the other ticket
    ['other-caller', one.callerHash === undefined || one.callerHash !== into.callerHash],
    ['call-owed', one.callback?.state === 'owed'],
    ['other-is-answered-later', into.clocks.resolve.dueAt > one.clocks.resolve.dueAt],
  ];
  return warnings.flatMap(([warning, holds]) => (holds ? [warning] : []));
};

/** Reason text for the preview of a merge, because the merge rule requires a reason. The preview is never stored. */
const previewReason = 'preview';

/** Returns what merging two tickets would change, with warnings, or the reason why they cannot be merged. Writes nothing. */
export function previewMerge(one: Ticket, into: Ticket, context: ActionContext) {
  const act = { act: 'merge', into: into.code, reason: previewReason } as const;
  const merged = decideMerge(one, into, act, context);
  if (merged.kind === 'not-now') return { kind: 'not-now' as const };
  if (merged.kind === 'refused') return { kind: 'refused' as const, errors: merged.errors };
  const [change, other] = merged.changes;
  return {
    kind: 'possible' as const,
    one: {
      status: change.after.status,
      stops: change.after.mergedInto?.stopped ?? [],
      undoneStatus: change.after.mergedInto?.was,
      /** Channels by which the citizen will be notified about the merge. */
      tellsBy: [...new Set(change.alerts.map(({ channel }) => channel))],
    },
    into: { status: other.after.status, takesIn: other.after.mergedFrom },
    warnings: listMergeWarnings(one, into),
  };
}
