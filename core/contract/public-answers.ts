import * as z from 'zod';
import { Priority, Service } from '../directory/service.ts';
import { Month } from '../figures/month.ts';
import { Performance } from '../figures/performance.ts';
import { Total } from '../figures/public-total.ts';
import { TicketCode } from '../ticket/code.ts';
import { TicketStatus } from '../ticket/lifecycle.ts';
import { Publication } from '../ticket/publication.ts';
import { UnreadableField } from '../ticket/unreadable-field.ts';
import { Late, Moment } from './shared-answers.ts';

const Day = z.iso.date();

const Asked = z.strictObject({
  id: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'number', 'yes-no', 'choice']),
  options: z.array(z.strictObject({ code: z.string(), label: z.string() })).optional(),
  required: z.boolean(),
});

export const ServicesAnswer = z.strictObject({
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
          questions: z.array(Asked),
        }),
      ),
    }),
  ),
});

export const AreasAnswer = z.strictObject({
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
      /** What people should know of it, such as how it was called before. */
      hint: z.string().optional(),
      oldName: z.string().optional(),
    }),
  ),
  /** Only the first are shown. */
  more: z.literal(true).optional(),
});

export const OpenedAnswer = z.strictObject({
  code: TicketCode,
  pin: z.string(),
  status: z.literal('new'),
  acknowledgeBy: Moment,
  resolveBy: Moment,
  /** The call to 115, where the topic or the text is an emergency. */
  emergency: z.string().optional(),
  /** Fields that an emergency was accepted without, and how to send them again. */
  unreadable: z.strictObject({ fields: z.array(UnreadableField), message: z.string() }).optional(),
});

/** What anybody sees who knows the code. */
const label = {
  code: TicketCode,
  label: z.string(),
  status: TicketStatus,
  openedAt: Moment,
};

/** What its citizen sees with the PIN: by when each step is due. */
const standing = {
  ...label,
  version: z.int(),
  acknowledgeBy: Moment,
  acknowledgedAt: Moment.optional(),
  resolveBy: Moment,
  answeredAt: Moment.optional(),
  closedAt: Moment.optional(),
  late: Late.optional(),
};

const LabelAnswer = z.strictObject(label);

/** What its citizen can do now; a time is until when. */
const may = {
  mayWrite: z.boolean(),
  mayRate: z.boolean(),
  mayReopen: Moment.optional(),
  offerReopen: z.boolean(),
};

const PublicEvent = z.object({ version: z.int(), kind: z.string(), at: Moment });

/** With the PIN: all that its citizen may know. */
export const ReportAnswer = z.union([
  z.object({
    ...standing,
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

export const StandingAnswer = z.object({
  ...standing,
  ...may,
  /** The call to 115, where the message is an emergency. */
  emergency: z.string().optional(),
});

const Row = z.strictObject({ ...Performance.shape, name: z.string() });

export const PerformanceAnswer = z.strictObject({
  month: Month,
  earliest: Month,
  madeAt: Moment,
  total: Total,
  units: z.array(Row),
  /** With fewer than five in each number. */
  smallUnits: z.array(z.strictObject({ key: z.string(), name: z.string() })),
  services: z.array(Row),
  areas: z.array(Row.extend({ district: z.string() })),
});

/** The same whatever the number has. */
export const LostCodeAnswer = z.strictObject({ detail: z.string() });

/** The same whether or not the ticket has a mobile number. */
export const ConfirmationAnswer = z.strictObject({ detail: z.string() });

export const PublishedAnswer = z.strictObject({
  items: z.array(z.strictObject(Publication.shape)),
  next: z.string().optional(),
});
