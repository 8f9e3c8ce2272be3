import type { DataSubjectRequest } from '../../privacy/data-request.ts';
import type { VoiceMessage } from '../../ticket/model/fields/voice-message.ts';
import type { TicketStatus } from '../../ticket/model/lifecycle.ts';

/**
 * Fields of a ticket that decide which messages citizens get. It must be possible to compute them from the ticket's events,
 * because the long checks do so (`toTicketProgress`) to verify that messages were dropped correctly.
 */
export type TicketProgress = {
  status: TicketStatus;
  assignment: number;
  extension?: { state: string };
};

type Clock = {
  dueAt: Date;
  stoppedAt?: Date;
  missedAt?: Date;
  pauses?: { from: Date; to?: Date }[];
};
type Extension = { state: string; askedAt: Date; askedBy: { unit: string } };
/** Task of the operators with a deadline, and the escalation steps taken on it, in percent of its time limit. */
export type OperatorTask = { dueAt: Date; escalationSteps?: readonly number[] };

/**
 * Fields of a ticket on which messages about one ticket depend. The type `Ticket` would lead to an import cycle, because the
 * schema of tickets imports that of notifications, and that one imports the message kinds.
 */
export type MessageTicket = TicketProgress & {
  cycle: number;
  assignedAt?: Date;
  escalationSteps?: readonly string[];
  clocks: { acknowledge: Clock; resolve: Clock; forward?: Clock & { round?: number } };
  promised: { resolveBy: Date };
  extension?: Extension;
  waiting?: { until: Date };
  dataRequest?: DataSubjectRequest;
  complaintHold?: OperatorTask;
  possibleEmergency?: OperatorTask;
  takenBy?: { sub: string };
  voiceMessages?: readonly Pick<VoiceMessage, 'words'>[];
};

/** Deadline that a message mentions. While the ticket waits for the citizen, its clocks are paused and have no deadline. */
export type MessageDeadline = Date | 'paused';

const unlessPaused = ({ status }: MessageTicket, dueAt: Date): MessageDeadline =>
  status === 'waiting' ? 'paused' : dueAt;

export function getResolveDeadline(ticket: MessageTicket): MessageDeadline {
  return unlessPaused(ticket, ticket.clocks.resolve.dueAt);
}

/** Returns the time at which the unit asked the citizen its last question, which paused the clocks. */
export function getLastQuestion({ clocks }: MessageTicket): { at: Date } | undefined {
  const at = clocks.resolve.pauses?.at(-1)?.from;
  return at && { at };
}

export function getAcknowledgeDeadline(ticket: MessageTicket): MessageDeadline {
  return unlessPaused(ticket, ticket.clocks.acknowledge.dueAt);
}

/** Returns the deadline for the answer that the citizen was given at the opening. */
export function getPromisedDeadline(ticket: MessageTicket): MessageDeadline {
  return unlessPaused(ticket, ticket.promised.resolveBy);
}

/** Returns the deadline by which the operators must assign the ticket, or else the deadline of the answer. */
export function getForwardDeadline(ticket: MessageTicket): MessageDeadline {
  const { forward, resolve } = ticket.clocks;
  return unlessPaused(ticket, (forward ?? resolve).dueAt);
}

export function getDataRequestDeadline({ dataRequest, clocks }: MessageTicket): Date {
  return dataRequest?.dueAt ?? clocks.resolve.dueAt;
}

export function getComplaintReviewDeadline({ complaintHold, clocks }: MessageTicket): Date {
  return complaintHold?.dueAt ?? clocks.resolve.dueAt;
}
