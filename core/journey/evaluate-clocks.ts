import type { Directory } from '../directory/directory.ts';
import type { Change, Ticket } from '../ticket/ticket.ts';
import { closeUnopposed } from './close-unopposed.ts';
import { takeOverdueTranscript } from './overdue-transcript.ts';
import { recount } from './recount.ts';
import { resumeWaiting } from './resume-waiting.ts';
import { takeEscalationStep } from './take-escalation-step.ts';

/** What time has made due, one change after the other: deadlines are right before anybody is held to them. */
export const evaluateClocks = (
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Change | undefined =>
  recount(ticket, directory, now) ??
  resumeWaiting(ticket, directory, now) ??
  takeOverdueTranscript(ticket, directory, now) ??
  takeEscalationStep(ticket, directory, now) ??
  closeUnopposed(ticket, directory, now);
