import * as z from 'zod';
import { UnitCode } from '../../directory/model/organization/unit.ts';
import { ServiceCode } from '../../directory/model/services/service.ts';
import { reviewReasons } from '../../knowledge/content-review.ts';

const Day = z.iso.date();
const Moment = z.iso.datetime({ offset: true });

const ReviewDays = {
  /** Date by which an evergreen article must be reviewed again; absent for a dated article. */
  reviewBy: Day.optional(),
  /** Last day on which a dated article is public; absent for an evergreen article. */
  expiresOn: Day.optional(),
};

const Source = z.strictObject({
  title: z.string(),
  number: z.string().optional(),
  url: z.string().optional(),
});

export const AnnouncementsResponse = z.strictObject({
  items: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      body: z.string(),
      urgency: z.enum(['normal', 'urgent']),
      showFrom: Moment,
      showUntil: Moment.nullable(),
      owner: UnitCode,
      source: Source,
      /**
       * Whether callers hear the public announcement before the telephone menu. A supervisor's urgent announcement takes
       * precedence.
       */
      isHeard: z.boolean(),
    }),
  ),
});

export const ArticlesResponse = z.strictObject({
  items: z.array(
    z.strictObject({
      code: z.string(),
      service: ServiceCode,
      topics: z.array(z.string()),
      question: z.string(),
      answer: z.string(),
      owner: UnitCode,
      source: Source,
      /** Whether the responsible unit has not yet confirmed the article of the knowledge base. */
      needsConfirmation: z.boolean(),
      reviewedOn: Day,
      ...ReviewDays,
      /** Relevance of the knowledge base article for the search text, from 0 to 1. */
      score: z.number(),
    }),
  ),
});

export const ProgrammesResponse = z.strictObject({
  items: z.array(
    z.strictObject({
      code: z.string(),
      topic: z.string(),
      name: z.string(),
      who: z.string(),
      amount: z.string(),
      where: z.string(),
      period: z.string(),
      legalBasis: z.array(z.string()),
      owner: UnitCode,
      needsConfirmation: z.boolean(),
      expiresOn: Day,
    }),
  ),
});

export const ArticlesToReviewResponse = z.strictObject({
  items: z.array(
    z.strictObject({
      code: z.string(),
      /** Key of the article's row in the directory table `articles`. */
      row: z.string(),
      question: z.string(),
      owner: UnitCode,
      ownerName: z.string().optional(),
      reviewedOn: Day,
      ...ReviewDays,
      /** Reason for the review. The public sees all articles except `expired` ones. */
      kind: z.enum(reviewReasons),
    }),
  ),
});

export const ReportSourceCountsResponse = z.strictObject({
  items: z.array(
    z.strictObject({
      date: Day,
      /** Code of the commune whose poster was scanned, or of another origin such as a shared link. */
      place: z.string(),
      placeName: z.string().optional(),
      count: z.int(),
    }),
  ),
});
