import type { OperatorChat } from '../../../core/conversation/operator/operator-chat.ts';
import { openingMorning } from './a-ticket.ts';

/** Returns a chat that was handed over on the opening morning and that no operator has joined. */
export function anOperatorChat(changes: Partial<OperatorChat> = {}): OperatorChat {
  return {
    contactId: 'c-1',
    participantToken: 'p-1',
    connectionToken: 'k-1',
    since: openingMorning,
    isJoined: false,
    isOffered: false,
    written: [],
    ...changes,
  };
}
