import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { Action } from '../../../core/ticket/model/action.ts';
import type { ModelActor } from '../../support/scenario/model.ts';

/** A person who acts on tickets concurrently with others. */
export type RaceClient = {
  name: string;
  person: ModelActor;
  /** Cognito subject, for clients who sign in. */
  sub?: string;
};

/** Result of an action as the acting client saw it; `unknown` if no response arrived. */
export type TicketOperationResult =
  | { kind: 'recorded'; version: number; status?: string | undefined }
  | { kind: 'not-now' | 'not-yours' | 'stale'; version?: number | undefined; status?: string }
  | { kind: 'refused' | 'unseen' | 'too-many-acts' }
  | { kind: 'unknown' };

/** An operation on a ticket with its result, or an action of the hotline itself. */
export type TicketOperation =
  | {
      kind: 'act';
      by: RaceClient;
      action: Action;
      seenVersion?: number | undefined;
      result: TicketOperationResult;
    }
  | { kind: 'read'; by: RaceClient; version: number; status: string }
  | { kind: 'system'; event: TicketEvent };

export function formatTicketOperation(ticketOperation: TicketOperation): string {
  switch (ticketOperation.kind) {
    case 'read':
      return `${ticketOperation.by.name} reads version ${ticketOperation.version}, ${ticketOperation.status}`;
    case 'system':
      return `the hotline: ${ticketOperation.event.kind} as version ${ticketOperation.event.version}`;
    case 'act': {
      const { by, action, seenVersion, result } = ticketOperation;
      const seen = seenVersion === undefined ? '' : ` on version ${seenVersion}`;
      return `${by.name}: ${action.act}${seen}, told ${JSON.stringify(result)}`;
    }
  }
}
