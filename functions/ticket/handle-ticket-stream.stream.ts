import * as z from 'zod';
import { createUnplayedVoiceMessageStore } from '../../adapters/dynamodb/contact-center/unplayed-voice-message-store.ts';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createNotificationStore } from '../../adapters/dynamodb/messages/notification-store.ts';
import { createTicketTableClient, dueWorkShards } from '../../adapters/dynamodb/table.ts';
import { createCallerTicketStore } from '../../adapters/dynamodb/tickets/caller-tickets.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import { createTicketEventPublisher } from '../../adapters/eventbridge/ticket-event-publisher.ts';
import { createPhotoStore } from '../../adapters/s3/photo-store.ts';
import { createRecordingStore } from '../../adapters/s3/recording-store.ts';
import { createDeadlineRecomputeStarter } from '../../adapters/step-functions/recompute-starter.ts';
import { createWorkflowStarter } from '../../adapters/step-functions/workflow-starter.ts';
import { operatorTaskFields } from '../../core/contact-center/model/operator-task-reasons.ts';
import { sendLostCodes } from '../../core/intake/follow/send-lost-codes.ts';
import { publishTicketVersionMessage } from '../../core/statistics/publish-ticket-version.ts';
import { findMilestones, type TicketMilestone } from '../../core/ticket/events/milestones.ts';
import { Ticket } from '../../core/ticket/model/ticket.ts';
import { Instant } from '../../core/time/instant.ts';
import { handleDirectoryChange } from '../../core/workflow/changes/handle-directory-change.ts';
import { handlePhotoChange } from '../../core/workflow/changes/handle-photo-change.ts';
import { handleTicketChange } from '../../core/workflow/changes/handle-ticket-change.ts';
import { handleVoiceMessageChange } from '../../core/workflow/changes/handle-voice-message-change.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createTableStreamFunction } from '../runtime/events/stream.ts';
import { logOperation } from '../runtime/log.ts';
import { incrementMetric } from '../runtime/metric.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  TICKET_JOURNEY: z.string(),
  DEADLINE_RECOUNT: z.string(),
  PHOTO_BUCKET: z.string(),
  RECORDING_BUCKET: z.string(),
});

const StreamedTicket = Ticket.pick({
  ...operatorTaskFields,
  code: true,
  version: true,
  run: true,
  openedAt: true,
  contactChannels: true,
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
  isCanary: true,
}).extend({ type: z.literal('ticket') });
const LostCodeQuery = z.object({
  type: z.literal('lost-code'),
  hashes: z.array(z.string()),
  askedAt: Instant,
});
const StreamedDirectory = z.object({ type: z.literal('directory'), version: z.string() });

/**
 * CloudWatch metrics for ticket milestones. A stream record that is delivered twice is counted twice, which is acceptable
 * for a graph. The hotline's own statistics are exact.
 */
const milestoneMetrics: Record<TicketMilestone, Parameters<typeof incrementMetric>[0]> = {
  opened: 'TicketsOpened',
  answered: 'TicketsAnswered',
  late: 'TicketsOverdue',
};

type StreamedItem =
  | z.infer<typeof StreamedTicket>
  | z.infer<typeof StreamedDirectory>
  | z.infer<typeof LostCodeQuery>;

/**
 * Returns the log fields for a stream item. For a request about lost ticket codes, they omit the hash of the phone number.
 */
const getLogFields = (item: StreamedItem): Record<string, string> => {
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
 * Lambda function for the table's stream. It starts the workflow of a new ticket or run number, then publishes the change on
 * the event bus, so that search and statistics never delay a workflow. It also sends forgotten ticket codes, and starts the
 * recomputation of deadlines after a directory change.
 */
export const handler = createTableStreamFunction({
  item: z.discriminatedUnion('type', [StreamedTicket, StreamedDirectory, LostCodeQuery]),
  services: () => {
    const { TICKET_TABLE, TICKET_JOURNEY, DEADLINE_RECOUNT, PHOTO_BUCKET, RECORDING_BUCKET } =
      readEnvironment(Environment);
    const table = createTicketTableClient(TICKET_TABLE);
    return {
      alerts: createNotificationStore(table),
      tickets: createTicketStore(table),
      callers: createCallerTicketStore(table),
      directory: createCachedDirectoryReader(table, () => new Date()),
      photoStore: createPhotoStore(PHOTO_BUCKET),
      voiceList: createUnplayedVoiceMessageStore(table, () => new Date()),
      recordings: createRecordingStore(RECORDING_BUCKET),
      startJourney: createWorkflowStarter(TICKET_JOURNEY),
      startRecount: createDeadlineRecomputeStarter(DEADLINE_RECOUNT, dueWorkShards),
      announce: createTicketEventPublisher(TICKET_TABLE),
    };
  },
  about: getLogFields,
  async consume(after, before, services, at) {
    if (after.type === 'lost-code') {
      await sendLostCodes(after, services);
    } else if (after.type === 'ticket') {
      if (after.isCanary) return;
      const earlier = before?.type === 'ticket' ? before : undefined;
      await handleTicketChange(after, earlier, services);
      await publishTicketVersionMessage(after, earlier, services.announce);
      logOperation({ ticket: after.code, did: 'followed', version: after.version });
      await handlePhotoChange(after, earlier ?? {}, services);
      await handleVoiceMessageChange(after, earlier ?? {}, services);
      for (const milestone of findMilestones(after, earlier))
        incrementMetric(milestoneMetrics[milestone]);
    } else {
      await handleDirectoryChange(
        after,
        before?.type === 'directory' ? before : undefined,
        at,
        services,
      );
    }
  },
});
