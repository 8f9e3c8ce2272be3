import { useRef, useState } from 'react';
import * as z from 'zod';
import { TicketActionResponse } from '../../../../core/contract/public/ticket-responses.ts';
import type { ApiClient } from '../../api/api.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useConsoleServices } from '../console-services.tsx';

export type StaffActionInput = {
  code: string;
  action: string;
  version: number;
  fields: Readonly<Record<string, unknown>>;
};

export type TicketActionResult =
  | { kind: 'done'; answer: z.infer<typeof TicketActionResponse> }
  /** Others changed the ticket, which now has this version. */
  | { kind: 'stale'; version: number }
  | { kind: 'problem'; problem: ApiProblem };

/** Performs one action on a ticket. The request is conditional on the ticket version that the staff member saw. */
export async function submitTicketAction(
  api: ApiClient,
  input: StaffActionInput,
  key: string,
): Promise<TicketActionResult> {
  const answer = await api.call({
    method: 'POST',
    path: `/api/staff/tickets/${input.code}/${input.action}`,
    body: { version: input.version, ...input.fields },
    key,
  });
  if (answer.kind === 'ok')
    return { kind: 'done', answer: TicketActionResponse.parse(answer.value) };
  if (answer.kind === 'same')
    throw new Error(
      `Action ${input.action} returned 304 Not Modified, which is only valid for reads`,
    );
  const { word, more } = answer.problem;
  const version = word === 'ticket-stale' ? z.int().safeParse(more['version']).data : undefined;
  return version ? { kind: 'stale', version } : answer;
}

/**
 * Returns a function that provides the idempotency key for an action on a ticket. The key stays the same for retries and
 * changes with the input.
 */
const useKeyOf = () => {
  const keyRef = useRef({ of: '', key: '' });
  return ({ version: _, ...content }: StaffActionInput): string => {
    const of = JSON.stringify(content);
    if (keyRef.current.of !== of) keyRef.current = { of, key: crypto.randomUUID() };
    return keyRef.current.key;
  };
};

/** Returns a function that performs an action on a ticket idempotently and then reloads the ticket and the ticket queue. */
export function useTicketAction() {
  const { api, cache } = useConsoleServices();
  const [isSending, setSending] = useState(false);
  const keyOf = useKeyOf();
  const send = async (staffActionInput: StaffActionInput): Promise<TicketActionResult> => {
    setSending(true);
    try {
      const result = await submitTicketAction(api, staffActionInput, keyOf(staffActionInput));
      await cache.refresh(`/api/staff/tickets/${staffActionInput.code}`);
      void cache.refresh('/api/staff/queue');
      return result;
    } finally {
      setSending(false);
    }
  };
  return { send, isSending };
}
