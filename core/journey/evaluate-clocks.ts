import type { Directory } from '../directory/directory.ts';
import type { Change, Ticket } from '../ticket/ticket.ts';
import { closeUnopposed } from './close-unopposed.ts';
import { takeOverdueTranscript } from './overdue-transcript.ts';
import { recount } from './recount.ts';
import { resumeWaiting } from './resume-waiting.ts';
import { takeEmergencyRung } from './take-emergency-rung.ts';
import { takeHoldRung } from './take-hold-rung.ts';
import { takeRequestRung } from './take-request-rung.ts';
import { takeRung } from './take-rung.ts';

/** What time has made due, one change after the other: deadlines are right before anybody is held to them. */
export const evaluateClocks = (
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Change | undefined =>
  recount(ticket, directory, now) ??
  resumeWaiting(ticket, directory, now) ??
  takeOverdueTranscript(ticket, directory, now) ??
  takeRung(ticket, directory, now) ??
  takeEmergencyRung(ticket, directory, now) ??
  takeHoldRung(ticket, directory, now) ??
  takeRequestRung(ticket, directory, now) ??
  closeUnopposed(ticket, directory, now);
