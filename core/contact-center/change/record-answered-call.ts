import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { Call } from '../model/calls/call.ts';
import {
  type RecordCallOnTicketDeps,
  type RecordCallOnTicketResult,
  recordCallOnTicket,
} from './record-call-on-ticket.ts';

const getWaitedSeconds = ({ queuedAt, answeredAt }: Call): number =>
  queuedAt && answeredAt
    ? Math.max(0, Math.round((answeredAt.getTime() - queuedAt.getTime()) / 1000))
    : 0;

/**
 * Records on the ticket that an operator answered the call. Idempotent, because it runs twice: for the contact event, which
 * is fast but may be lost, and for the contact record.
 */
export function recordAnsweredCall(
  code: TicketCode,
  call: Call,
  ports: RecordCallOnTicketDeps,
): Promise<RecordCallOnTicketResult> {
  return recordCallOnTicket(
    code,
    {
      by: { role: 'system' },
      name: `talked.${call.id}`,
      make: () => ({
        to: {},
        event: { kind: 'talked', call: call.id, waitedSeconds: getWaitedSeconds(call) },
      }),
    },
    ports,
  );
}
