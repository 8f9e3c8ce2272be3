import type * as z from 'zod';
import {
  Announcement,
  isUrgentAnnouncement,
} from '../../../../../core/announcements/announcement.ts';
import { getOrganization } from '../../../../../core/directory/model/organization/organization.ts';
import { isEmergencyByDefault } from '../../../../../core/directory/model/services/service.ts';
import { Topic } from '../../../../../core/directory/model/services/topic.ts';
import type { DirectoryTableName } from '../../../../../core/directory/model/tables.ts';
import { deployedOrganization } from '../../../../../core/directory/read/deployed/deployed-organization.ts';
import { Article } from '../../../../../core/knowledge/article.ts';
import { getReviewSchedule } from '../../../../../core/knowledge/content-review.ts';
import type { Lang } from '../../../../../core/messages/lang.ts';
import { toLocalDate } from '../../../../../core/time/local-date.ts';
import { listApplicableEligibilityQuestions } from '../../../../../core/welfare/check-eligibility.ts';
import { Programme } from '../../../../../core/welfare/programme.ts';
import { fillHtml } from '../../../../design/view/fill-html.ts';
import { renderAnnouncementPage } from '../../../../portal/view/public/announcement-pages.ts';
import { renderArticlePage } from '../../../../portal/view/public/article-pages.ts';
import { renderWelfareProgrammePage } from '../../../../portal/view/public/programmes/programme-pages.ts';
import { insertUrgentNotice } from '../../../../portal/view/public/urgent-notice.ts';
import { renderReportPage } from '../../../../portal/view/report/report-page.ts';

export type PublicPagePreviewContext = {
  lang: Lang;
  now: Date;
  nameOf(unit: string): string;
  /** Returns true for a service whose pages show the emergency number 115 first. */
  isHealth(service: string): boolean;
  serviceOf(topic: string): string | undefined;
};

type RenderPage = (row: unknown, reader: PublicPagePreviewContext) => PublicPagePreview;

/** Rendered preview of a public page, or the names of the invalid fields that prevent it. */
export type PublicPagePreview =
  | { kind: 'page'; html: string }
  | { kind: 'incomplete'; fields: string[] };

const createPageRenderer =
  <Of>(
    schema: z.ZodType<Of>,
    page: (row: Of, reader: PublicPagePreviewContext) => string,
  ): RenderPage =>
  (row, reader) => {
    const read = schema.safeParse(row);
    if (read.success) return { kind: 'page', html: page(read.data, reader) };
    const fields = read.error.issues.map(({ path }) => String(path[0] ?? ''));
    return { kind: 'incomplete', fields: [...new Set(fields)] };
  };

const announcement = (row: Announcement, { lang, nameOf }: PublicPagePreviewContext): string =>
  insertUrgentNotice(
    renderAnnouncementPage(lang, row, { owner: nameOf(row.owner) }),
    lang,
    isUrgentAnnouncement(row) ? row : undefined,
  );

const article = (row: Article, { lang, now, nameOf, isHealth }: PublicPagePreviewContext): string =>
  renderArticlePage({
    lang,
    article: row,
    owner: nameOf(row.owner),
    review: getReviewSchedule(row, toLocalDate(now)),
    isHealth: isHealth(row.service),
    isServiceOffered: true,
    others: [],
  });

const programme = (row: Programme, { lang, nameOf, serviceOf }: PublicPagePreviewContext): string =>
  renderWelfareProgrammePage({
    lang,
    programme: row,
    owner: nameOf(row.owner),
    service: serviceOf(row.topic),
    questions: listApplicableEligibilityQuestions(row, {}),
    answers: {},
    errors: [],
    others: [],
  });

/**
 * Renders the report form's page with the topic's questions. For a topic without questions, renders the page on which
 * citizens select the topic.
 */
const topic = (row: Topic, { lang, now, isHealth }: PublicPagePreviewContext): string => {
  const hasQuestions = row.questions.length > 0;
  return renderReportPage({
    lang,
    now,
    key: '',
    step: hasQuestions ? 'details' : 'topic',
    services: [],
    topics: [row],
    choices: [{ kind: 'topic', topic: row }],
    values: { service: row.service, topic: row.code },
    errors: [],
    isEmergency: isHealth(row.service) && isEmergencyByDefault(row),
  });
};

const pageRenderers: Partial<Record<DirectoryTableName, RenderPage>> = {
  announcements: createPageRenderer(Announcement, announcement),
  articles: createPageRenderer(Article, article),
  programmes: createPageRenderer(Programme, programme),
  topics: createPageRenderer(Topic, topic),
};

/**
 * Renders the public page of a directory row with the portal's own views and the deployed details of the hotline. Undefined
 * for tables without public pages.
 */
export function renderPublicPagePreview(
  table: DirectoryTableName,
  row: unknown,
  reader: PublicPagePreviewContext,
): PublicPagePreview | undefined {
  const preview = pageRenderers[table]?.(row, reader);
  if (preview?.kind !== 'page') return preview;
  const organization = getOrganization(deployedOrganization, reader.now);
  return { kind: 'page', html: fillHtml(preview.html, organization, reader.lang) };
}
