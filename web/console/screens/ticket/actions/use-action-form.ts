import { useState } from 'react';
import type * as z from 'zod';
import type { TicketActionResponse } from '../../../../../core/contract/public/ticket-responses.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import {
  createActionDraftStore,
  type TicketActionDraftFields,
} from '../../../data/action-drafts.ts';
import { useCurrentMember } from '../../../data/current-member.tsx';
import type { TicketResponse } from '../../../data/polling/use-ticket.ts';
import { useTicketAction } from '../../../data/polling/use-ticket-action.ts';
import { findConcurrentChanges } from './find-concurrent-changes.ts';
import {
  type StaffActionName,
  staffActionFields,
  type TicketActionField,
  toTicketActionBody,
} from './staff-action-fields.ts';

type UseActFormDeps = {
  ticket: Pick<TicketResponse, 'code' | 'version' | 'events'>;
  action: StaffActionName;
  onDone(answer: z.infer<typeof TicketActionResponse>): void;
  /** Converts the typed fields to the request body. The default converts each field by itself. */
  toFields?(typed: TicketActionDraftFields): Record<string, unknown>;
};

const draftStore = createActionDraftStore(window.sessionStorage);

/**
 * Manages the form of a ticket action. Saves the input as a draft, sends it idempotently, and returns other people's changes
 * as soon as polling or a version conflict reveals them.
 */
export function useTicketActionForm({
  ticket,
  action,
  onDone,
  toFields = (typed) => toTicketActionBody(staffActionFields[action], typed),
}: UseActFormDeps) {
  const { code } = ticket;
  const { sub } = useCurrentMember();
  const [typed, setTyped] = useState<TicketActionDraftFields>(() => draftStore.of(code, action));
  // the staff member must see changes after the version at which the form was opened before sending
  const [seen] = useState(ticket.version);
  const [conflictVersion, setConflictVersion] = useState(0);
  const [problem, setProblem] = useState<ApiProblem>();
  const { send, isSending } = useTicketAction();
  const changes = findConcurrentChanges(ticket, seen, sub);
  const hasChanged = changes.length > 0 || conflictVersion > seen;
  const change = (part: TicketActionDraftFields): void => {
    const next = { ...typed, ...part };
    draftStore.save(code, action, next);
    setTyped(next);
  };
  const set = (name: string, value: string): void => change({ [name]: value });
  const submit = async (): Promise<void> => {
    setProblem(undefined);
    const result = await send({
      code,
      action,
      version: hasChanged ? Math.max(ticket.version, conflictVersion) : seen,
      fields: toFields(typed),
    });
    switch (result.kind) {
      case 'done':
        draftStore.drop(code, action);
        return onDone(result.answer);
      case 'problem':
        return setProblem(result.problem);
      case 'stale':
        return setConflictVersion(result.version);
    }
  };
  const fields: readonly TicketActionField[] = staffActionFields[action];
  const texts = fields.flatMap(({ name, kind }) => (kind === 'long' && typed[name]) || []);
  /** Moves the typed texts to the draft of another action. Undefined if nothing was typed. */
  const moveTexts =
    texts.length === 0
      ? undefined
      : (to: StaffActionName): void => {
          const before = draftStore.of(code, to)['text'] ?? [];
          draftStore.save(code, to, { text: [before, texts].flat().join('\n') });
          draftStore.drop(code, action);
        };
  return { typed, set, change, submit, moveTexts, isSending, problem, changes, hasChanged };
}
