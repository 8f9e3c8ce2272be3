import type { TicketCode } from '../ticket/code.ts';
import type { Call } from './call.ts';
import { type RecordedOn, type RecordPorts, recordOnTicket } from './record-on-ticket.ts';

const waited = ({ queuedAt, answeredAt }: Call): number =>
  queuedAt && answeredAt
    ? Math.max(0, Math.round((answeredAt.getTime() - queuedAt.getTime()) / 1000))
    : 0;

/** On the ticket's timeline, once a call: caller and operator spoke. The call's event says it at once, its record for sure. */
export const recordTalk = (code: TicketCode, call: Call, ports: RecordPorts): Promise<RecordedOn> =>
  recordOnTicket(
    code,
    {
      by: { role: 'system' },
      name: `talked.${call.id}`,
      make: () => ({
        to: {},
        event: { kind: 'talked', call: call.id, waitedSeconds: waited(call) },
      }),
    },
    ports,
  );
