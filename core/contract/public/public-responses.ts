import * as z from 'zod';
import { Priority, ServiceCode } from '../../directory/model/services/service.ts';
import { Month } from '../../statistics/month.ts';
import { PublishedPerformance } from '../../statistics/performance/performance.ts';
import { PublishedTotal } from '../../statistics/performance/public-total.ts';
import { InvalidReportField } from '../../ticket/model/fields/invalid-report-field.ts';
import { Publication } from '../../ticket/model/fields/publication.ts';
import { TicketStatus } from '../../ticket/model/lifecycle.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';
import { OverdueClock, ResponseInstant } from '../shared-responses.ts';

const Day = z.iso.date();

const TopicQuestionResponse = z.strictObject({
  id: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'number', 'yes-no', 'choice']),
  options: z.array(z.strictObject({ code: z.string(), label: z.string() })).optional(),
  required: z.boolean(),
});

export const ServicesResponse = z.strictObject({
  on: Day,
  services: z.array(
    z.strictObject({
      code: ServiceCode,
      name: z.string(),
      short: z.string(),
      /** Groups with several topics, in display order. People choose a group first. */
      groups: z.array(z.strictObject({ code: z.string(), name: z.string() })),
      topics: z.array(
        z.strictObject({
          code: z.string(),
          name: z.string(),
          group: z.string().optional(),
          /** Emergency number to dial before reporting, and advice about when to dial it. */
          emergency: z.strictObject({ number: z.string(), text: z.string() }).optional(),
          priority: Priority,
          questions: z.array(TopicQuestionResponse),
        }),
      ),
    }),
  ),
});

export const AreasResponse = z.strictObject({
  on: Day,
  areas: z.array(
    z.strictObject({
      code: z.string(),
      validFrom: Day.nullable(),
      level: z.string(),
      type: z.string(),
      name: z.string(),
      parent: z.strictObject({ code: z.string(), name: z.string() }).optional(),
      match: z.enum(['name', 'old-name', 'code', 'all']),
      /** Text that distinguishes the area from others with the same name, such as its district. */
      hint: z.string().optional(),
      oldName: z.string().optional(),
    }),
  ),
  /** Set if more areas match than the list contains. */
  more: z.literal(true).optional(),
});

export const CreatedTicketResponse = z.strictObject({
  code: TicketCode,
  pin: z.string(),
  status: z.literal('new'),
  acknowledgeBy: ResponseInstant,
  resolveBy: ResponseInstant,
  /** Explains which commune replaced the selected one; set if the selected commune has ended. */
  areaNotice: z.string().optional(),
  /** Advice to call the ambulance service (115); set if the topic or text of the report indicates an emergency. */
  emergency: z.string().optional(),
  /**
   * Set if an emergency was accepted without its invalid fields. It names these fields and explains how to send their values
   * again.
   */
  unreadable: z
    .strictObject({ fields: z.array(InvalidReportField), message: z.string() })
    .optional(),
});

/** Ticket fields visible to anybody who knows the ticket code. */
const publicTicketFields = {
  code: TicketCode,
  label: z.string(),
  status: TicketStatus,
  openedAt: ResponseInstant,
};

/** Ticket fields for a citizen who enters the PIN: the public fields, and times such as deadlines. */
const statusFields = {
  ...publicTicketFields,
  version: z.int(),
  acknowledgeBy: ResponseInstant,
  acknowledgedAt: ResponseInstant.optional(),
  resolveBy: ResponseInstant,
  answeredAt: ResponseInstant.optional(),
  closedAt: ResponseInstant.optional(),
  late: OverdueClock.optional(),
};

const LabelAnswer = z.strictObject(publicTicketFields);

/** Actions that the citizen can perform now. `mayReopen` is the latest time for reopening the ticket. */
const allowedActionFields = {
  mayWrite: z.boolean(),
  mayRate: z.boolean(),
  mayReopen: ResponseInstant.optional(),
  offerReopen: z.boolean(),
};

const PublicEvent = z.object({ version: z.int(), kind: z.string(), at: ResponseInstant });

/** Ticket as the citizen sees it: all fields with the PIN, only the public fields without it. */
export const TrackedReportResponse = z.union([
  z.object({
    ...statusFields,
    ...allowedActionFields,
    service: ServiceCode,
    topic: z.string().optional(),
    areaCode: z.string().optional(),
    area: z.string().optional(),
    place: z.string().optional(),
    text: z.string(),
    /** Number of the report in the national feedback system, if staff entered it there. */
    nationalNumber: z.string().optional(),
    events: z.array(PublicEvent),
  }),
  LabelAnswer,
]);

export const TicketStatusResponse = z.object({
  ...statusFields,
  ...allowedActionFields,
  /** Advice to call the ambulance service (115); set if the citizen's new message describes an emergency. */
  emergency: z.string().optional(),
});

const Row = z.strictObject({ ...PublishedPerformance.shape, name: z.string() });

export const PerformanceResponse = z.strictObject({
  month: Month,
  earliest: Month,
  madeAt: ResponseInstant,
  total: PublishedTotal,
  units: z.array(Row),
  /** Units whose figures are not published, because every one of their counts is below five. */
  smallUnits: z.array(z.strictObject({ key: z.string(), name: z.string() })),
  services: z.array(Row),
  areas: z.array(Row.extend({ district: z.string() })),
});

/** Response to a citizen who lost the ticket codes. It is the same whether or not the telephone number has tickets. */
export const LostCodeResponse = z.strictObject({ detail: z.string() });

/** Response to a request for a confirmation code by SMS. It is the same whether or not the ticket has a mobile number. */
export const ConfirmationCodeResponse = z.strictObject({ detail: z.string() });

export const PublicationResponse = z.strictObject(Publication.omit({ reportCount: true }).shape);

export const PublicationsResponse = z.strictObject({
  items: z.array(PublicationResponse),
  next: z.string().optional(),
});

/** Published answers about issues that at least 5 people in the commune reported. */
export const KnownAnswersResponse = z.strictObject({
  items: z.array(
    z.strictObject({
      ...Publication.pick({ id: true, title: true, publishedAt: true }).shape,
      /** Number of people who reported the issue. */
      reportCount: z.int(),
    }),
  ),
});
