import { useState } from 'react';
import type * as z from 'zod';
import type { TicketActionResponse } from '../../../../../core/contract/public/ticket-responses.ts';
import { escalationEventKinds } from '../../../../../core/ticket/events/escalation-event-fields.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import {
  createActionDraftStore,
  type TicketActionDraftFields,
} from '../../../data/action-drafts.ts';
import {
  type ConcurrentTicketChanges,
  useTicketAction,
} from '../../../data/polling/use-ticket-action.ts';
import {
  type StaffActionName,
  staffActionFields,
  toTicketActionBody,
} from './staff-action-fields.ts';

type UseActFormDeps = {
  code: string;
  action: StaffActionName;
  version: number;
  onDone(answer: z.infer<typeof TicketActionResponse>): void;
  /** Converts the typed fields to the request body. The default converts each field by itself. */
  toFields?(typed: TicketActionDraftFields): Record<string, unknown>;
};

const draftStore = createActionDraftStore(window.sessionStorage);

const steps: ReadonlySet<string> = new Set(escalationEventKinds);

/**
 * Returns true when only the system has changed the ticket meanwhile, so that the form input can be sent again with the new
 * ticket version.
 */
const isHarmless = ({ since }: ConcurrentTicketChanges): boolean =>
  since.length > 0 && since.every(({ by, kind }) => by.role === 'system' && steps.has(kind));

/**
 * Manages the form of a ticket action. Saves the input as a draft, sends it idempotently, and returns other people's changes
 * after a version conflict.
 */
export function useTicketActionForm({
  code,
  action,
  version,
  onDone,
  toFields = (typed) => toTicketActionBody(staffActionFields[action], typed),
}: UseActFormDeps) {
  const [typed, setTyped] = useState<TicketActionDraftFields>(() => draftStore.of(code, action));
  // ticket version when the form was opened; the staff member must see later changes before sending
  const [seen, setSeen] = useState(version);
  const [problem, setProblem] = useState<ApiProblem>();
  const [meanwhile, setMeanwhile] = useState<ConcurrentTicketChanges>();
  const { send, isSending } = useTicketAction();
  const change = (part: TicketActionDraftFields): void => {
    const next = { ...typed, ...part };
    draftStore.save(code, action, next);
    setTyped(next);
  };
  const set = (name: string, value: string): void => change({ [name]: value });
  const submit = async (on: number = seen): Promise<void> => {
    setProblem(undefined);
    const result = await send({
      code,
      action,
      version: on,
      fields: toFields(typed),
    });
    switch (result.kind) {
      case 'done':
        draftStore.drop(code, action);
        return onDone(result.answer);
      case 'problem':
        return setProblem(result.problem);
      case 'stale':
        setSeen(result.meanwhile.version);
        if (isHarmless(result.meanwhile)) return submit(result.meanwhile.version);
        return setMeanwhile(result.meanwhile);
    }
  };
  const drop = (): void => draftStore.drop(code, action);
  return { typed, set, change, submit, drop, isSending, problem, meanwhile };
}
