import * as z from 'zod';
import { alertStore } from '../../adapters/dynamodb/alert-store.ts';
import { callerTickets } from '../../adapters/dynamodb/caller-tickets.ts';
import { directorySnapshot } from '../../adapters/dynamodb/directory-snapshot.ts';
import { shards, ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { voiceList } from '../../adapters/dynamodb/voice-list.ts';
import { ticketAnnouncer } from '../../adapters/eventbridge/ticket-announcer.ts';
import { photoShelf } from '../../adapters/s3/photo-shelf.ts';
import { recordingShelf } from '../../adapters/s3/recording-shelf.ts';
import { journeyStarter } from '../../adapters/step-functions/journey-starter.ts';
import { recountStarter } from '../../adapters/step-functions/recount-starter.ts';
import { matteringFields } from '../../core/contact-center/operator-matters.ts';
import { announceVersion } from '../../core/figures/announce.ts';
import { remindCodes } from '../../core/intake/remind-codes.ts';
import { followDirectory } from '../../core/journey/follow-directory.ts';
import { followPhotos } from '../../core/journey/follow-photos.ts';
import { followTicket } from '../../core/journey/follow-ticket.ts';
import { followVoices } from '../../core/journey/follow-voices.ts';
import { type Milestone, milestonesOf } from '../../core/ticket/milestones.ts';
import { Ticket } from '../../core/ticket/ticket.ts';
import { Instant } from '../../core/time/instant.ts';
import { environment } from '../runtime/environment.ts';
import { logLine } from '../runtime/log.ts';
import { count } from '../runtime/metric.ts';
import { streamFunction } from '../runtime/stream.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  TICKET_JOURNEY: z.string(),
  DEADLINE_RECOUNT: z.string(),
  PHOTO_BUCKET: z.string(),
  RECORDING_BUCKET: z.string(),
});

const FollowedTicket = Ticket.pick({
  ...matteringFields,
  code: true,
  version: true,
  run: true,
  openedAt: true,
  reach: true,
  notifyBy: true,
  smsReceipt: true,
  priority: true,
  channel: true,
  assignment: true,
  photos: true,
  voiceMessages: true,
  accused: true,
  status: true,
  published: true,
  isTrial: true,
}).extend({ type: z.literal('ticket') });
const AskedForCodes = z.object({
  type: z.literal('lost-code'),
  hashes: z.array(z.string()),
  askedAt: Instant,
});
const FollowedDirectory = z.object({ type: z.literal('directory'), version: z.string() });

/**
 * Metrics of ticket milestones. A stream record that is delivered twice counts twice, which is acceptable for a graph; the
 * statistics are exact.
 */
const counted: Record<Milestone, Parameters<typeof count>[0]> = {
  opened: 'TicketsOpened',
  answered: 'TicketsAnswered',
  late: 'TicketsLate',
};

type Followed =
  | z.infer<typeof FollowedTicket>
  | z.infer<typeof FollowedDirectory>
  | z.infer<typeof AskedForCodes>;

/** Returns the log fields of a stream item. A lost-code request is logged without the phone number's hash. */
const about = (item: Followed): Record<string, string> => {
  switch (item.type) {
    case 'ticket':
      return { ticket: item.code };
    case 'directory':
      return { directory: item.version };
    case 'lost-code':
      return { kind: item.type };
  }
};

/**
 * Lambda function for the table's stream: starts a ticket's workflow when it is opened or its run increases, and a recompute
 * when the directory changes. It then publishes the change on the event bus, so that indexing and statistics never delay a
 * workflow.
 */
export const handler = streamFunction({
  item: z.discriminatedUnion('type', [FollowedTicket, FollowedDirectory, AskedForCodes]),
  services: () => {
    const { TICKET_TABLE, TICKET_JOURNEY, DEADLINE_RECOUNT, PHOTO_BUCKET, RECORDING_BUCKET } =
      environment(Environment);
    const table = ticketTable(TICKET_TABLE);
    return {
      alerts: alertStore(table),
      tickets: ticketStore(table),
      callers: callerTickets(table),
      directory: directorySnapshot(table, () => new Date()),
      shelf: photoShelf(PHOTO_BUCKET),
      voiceList: voiceList(table, () => new Date()),
      recordings: recordingShelf(RECORDING_BUCKET),
      startJourney: journeyStarter(TICKET_JOURNEY),
      startRecount: recountStarter(DEADLINE_RECOUNT, shards),
      announce: ticketAnnouncer(TICKET_TABLE),
    };
  },
  about,
  async consume(after, before, services, at) {
    if (after.type === 'lost-code') {
      await remindCodes(after, services);
    } else if (after.type === 'ticket') {
      if (after.isTrial) return;
      const earlier = before?.type === 'ticket' ? before : undefined;
      await followTicket(after, earlier, services);
      await announceVersion(after, earlier, services.announce);
      logLine({ ticket: after.code, did: 'followed', version: after.version });
      await followPhotos(after, earlier ?? {}, services);
      await followVoices(after, earlier ?? {}, services);
      for (const milestone of milestonesOf(after, earlier)) count(counted[milestone]);
    } else {
      await followDirectory(after, before?.type === 'directory' ? before : undefined, at, services);
    }
  },
});
