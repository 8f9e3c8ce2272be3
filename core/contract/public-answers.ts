import * as z from 'zod';
import { Priority, Service } from '../directory/service.ts';
import { Month } from '../statistics/month.ts';
import { PublishedPerformance } from '../statistics/performance.ts';
import { PublishedTotal } from '../statistics/public-total.ts';
import { TicketCode } from '../ticket/code.ts';
import { TicketStatus } from '../ticket/lifecycle.ts';
import { Publication } from '../ticket/publication.ts';
import { UnreadableField } from '../ticket/unreadable-field.ts';
import { OverdueClock, ResponseInstant } from './shared-answers.ts';

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
      code: Service,
      name: z.string(),
      short: z.string(),
      topics: z.array(
        z.strictObject({
          code: z.string(),
          name: z.string(),
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
      /** Hint that distinguishes the area from others, such as its former name. */
      hint: z.string().optional(),
      oldName: z.string().optional(),
    }),
  ),
  /** Set if the list was truncated because too many areas match. */
  more: z.literal(true).optional(),
});

export const CreatedTicketResponse = z.strictObject({
  code: TicketCode,
  pin: z.string(),
  status: z.literal('new'),
  acknowledgeBy: ResponseInstant,
  resolveBy: ResponseInstant,
  /** Advice to call the ambulance service (115); present if the report's topic or text is an emergency. */
  emergency: z.string().optional(),
  /**
   * Invalid fields that the hotline dropped in order to accept an emergency, with advice on how to send their values again.
   */
  unreadable: z.strictObject({ fields: z.array(UnreadableField), message: z.string() }).optional(),
});

/** Ticket fields that anybody who knows the ticket code may see. */
const label = {
  code: TicketCode,
  label: z.string(),
  status: TicketStatus,
  openedAt: ResponseInstant,
};

/** Ticket fields for the citizen who enters the PIN, such as status and deadlines. */
const statusFields = {
  ...label,
  version: z.int(),
  acknowledgeBy: ResponseInstant,
  acknowledgedAt: ResponseInstant.optional(),
  resolveBy: ResponseInstant,
  answeredAt: ResponseInstant.optional(),
  closedAt: ResponseInstant.optional(),
  late: OverdueClock.optional(),
};

const LabelAnswer = z.strictObject(label);

/** Actions that the citizen can perform now. `mayReopen` is the last time at which reopening is possible. */
const may = {
  mayWrite: z.boolean(),
  mayRate: z.boolean(),
  mayReopen: ResponseInstant.optional(),
  offerReopen: z.boolean(),
};

const PublicEvent = z.object({ version: z.int(), kind: z.string(), at: ResponseInstant });

/** Tracked ticket: all fields for the citizen with the PIN, or only the public fields without it. */
export const TrackedReportResponse = z.union([
  z.object({
    ...statusFields,
    ...may,
    service: Service,
    topic: z.string().optional(),
    areaCode: z.string().optional(),
    area: z.string().optional(),
    place: z.string().optional(),
    text: z.string(),
    events: z.array(PublicEvent),
  }),
  LabelAnswer,
]);

export const TicketStatusResponse = z.object({
  ...statusFields,
  ...may,
  /** Advice to call the ambulance service (115); present if the citizen's message describes an emergency. */
  emergency: z.string().optional(),
});

const Row = z.strictObject({ ...PublishedPerformance.shape, name: z.string() });

export const PerformanceResponse = z.strictObject({
  month: Month,
  earliest: Month,
  madeAt: ResponseInstant,
  total: PublishedTotal,
  units: z.array(Row),
  /** Units with fewer than five tickets in every count, whose numbers are therefore not published. */
  smallUnits: z.array(z.strictObject({ key: z.string(), name: z.string() })),
  services: z.array(Row),
  areas: z.array(Row.extend({ district: z.string() })),
});

/** Response to a request for lost codes. It does not reveal whether tickets exist for the telephone number. */
export const LostCodeResponse = z.strictObject({ detail: z.string() });

/** Response to a request for a confirmation code. It does not reveal whether the ticket has a mobile number. */
export const ConfirmationResponse = z.strictObject({ detail: z.string() });

export const PublicationsResponse = z.strictObject({
  items: z.array(z.strictObject(Publication.shape)),
  next: z.string().optional(),
});
