import type { Action } from '../../../core/ticket/act.ts';
import type { TicketEvent } from '../../../core/ticket/event.ts';
import type { Person } from '../../support/ticket-life/model.ts';

/** Somebody at the hotline's doors. */
export type Client = {
  name: string;
  person: Person;
  /** Of those who sign in. */
  sub?: string;
};

/** What an act came to, as its client was told; nothing is known where nobody answered. */
export type OperationResult =
  | { kind: 'recorded'; version: number; status?: string | undefined }
  | { kind: 'not-now' | 'not-yours' | 'stale'; version?: number | undefined; status?: string }
  | { kind: 'refused' | 'unseen' | 'too-many-acts' }
  | { kind: 'unknown' };

/** One thing that was asked of a ticket, with its answer; or that the hotline did by itself. */
export type OperationInput =
  | {
      kind: 'act';
      by: Client;
      act: Action;
      seenVersion?: number | undefined;
      told: OperationResult;
    }
  | { kind: 'read'; by: Client; version: number; status: string }
  | { kind: 'system'; event: TicketEvent };

/** As a failure is told. */
export const askedText = (asked: OperationInput): string => {
  switch (asked.kind) {
    case 'read':
      return `${asked.by.name} reads version ${asked.version}, ${asked.status}`;
    case 'system':
      return `the hotline: ${asked.event.kind} as version ${asked.event.version}`;
    case 'act': {
      const { by, act, seenVersion, told } = asked;
      const seen = seenVersion === undefined ? '' : ` on version ${seenVersion}`;
      return `${by.name}: ${act.act}${seen}, told ${JSON.stringify(told)}`;
    }
  }
};
