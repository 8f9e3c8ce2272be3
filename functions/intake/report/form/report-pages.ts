import { listAnnouncementsAt } from '../../../../core/announcements/announcement.ts';
import { listOfferedServices } from '../../../../core/directory/read/offered-services.ts';
import { readRecentPublications } from '../../../../core/intake/follow/recent-publications.ts';
import { openTicket } from '../../../../core/intake/open/open-ticket.ts';
import { removePageControlFields } from '../../../../core/intake/report/report-form-fields.ts';
import { findFirstStepOfFields, TextStart } from '../../../../core/intake/report/report-steps.ts';
import type { ReportForOtherAuthority } from '../../../../core/intake/report/validation/check-report.ts';
import type { FieldError } from '../../../../core/messages/field-error.ts';
import { Lang } from '../../../../core/messages/lang.ts';
import { resolveVisitSource } from '../../../../core/press/visit-source.ts';
import { renderHomePage } from '../../../../web/portal/view/home-page.ts';
import { renderOfflinePage } from '../../../../web/portal/view/offline-page.ts';
import { createRandomToken } from '../../../runtime/random.ts';
import { buildPageReply, type HttpReply, withRetryAfter } from '../../../runtime/reply/reply.ts';
import { readFormKey } from '../../../runtime/request/idempotency-key.ts';
import { type HttpRequest, parseFormFields } from '../../../runtime/request/request.ts';
import type { PublicApiDeps } from '../../deps.ts';
import { buildVisitorCookies, getVisitorId } from '../../visitor-cookie.ts';
import { buildReceiptReply, buildResentReportReply } from '../receipt-page.ts';
import { explainReplacedFormArea } from './form-area.ts';
import { buildFormPageReply } from './form-page.ts';
import { parseReportForm, type ReportFormInput, toFormErrors } from './report-form.ts';
import { type ReportStepPageInput, renderReportStepPage } from './report-step-page.ts';
import { handleReportFormStep, isFinalSubmission } from './report-steps.ts';

/** Maximum number of announcements that the home page shows. */
const maxAnnounced = 3;

/** Handles `GET /`: shows the home page with its four entry points, announcements and recent answers. */
export async function showHomePage(
  { lang, query }: HttpRequest,
  services: PublicApiDeps,
): Promise<HttpReply> {
  const [directory, now] = [await services.directory(), services.now()];
  const model = {
    lang,
    services: listOfferedServices(directory, now),
    announcements: listAnnouncementsAt(directory, now).slice(0, maxAnnounced),
    answered: await readRecentPublications(services.publications, now),
    source: resolveVisitSource(directory, query['nguon'], now),
    now,
  };
  return buildPageReply(200, renderHomePage(model));
}

/** Handles `GET /bao-cao`: shows the first step of the report form with a new idempotency key. */
export async function showReportForm(
  request: HttpRequest,
  services: PublicApiDeps,
): Promise<HttpReply> {
  const { lang, query } = request;
  const fields = {
    service: query['dich-vu'] ?? '',
    topic: query['chu-de'] ?? '',
    // Most readers of a poster report about the place where it hangs; the place stays editable.
    ...(query['noi'] !== undefined && { areaCode: query['noi'] }),
    ...(query['nguon'] !== undefined && { nguon: query['nguon'] }),
  };
  const first = { lang, key: createRandomToken(), step: 'group', fields, isFirst: true } as const;
  return buildFormPageReply(
    200,
    await renderReportStepPage(first, services),
    buildVisitorCookies(request),
  );
}

/**
 * Handles `GET /mat-mang`: shows the offline page. The service worker caches it and shows it while the browser is offline.
 */
export function showOfflinePage({ lang }: HttpRequest): HttpReply {
  return buildPageReply(200, renderOfflinePage(lang));
}

/** Returns the page with the first form step that has an error. The page keeps the report's idempotency key. */
const buildRetryPage = async (
  { lang, key, fields }: ReportFormInput,
  errors: FieldError[],
  services: PublicApiDeps,
  status = 400,
): Promise<HttpReply> => {
  const fieldErrors = toFormErrors(errors, fields);
  const step = findFirstStepOfFields(
    fieldErrors.map(({ field }) => field),
    TextStart.parse(fields['start']),
  );
  const isLast = step === 'check';
  const again: ReportStepPageInput = {
    lang,
    key,
    step,
    fields: { ...removePageControlFields(fields), ...(!isLast && { return: 'check' }) },
    errors: fieldErrors,
    isSending: true,
  };
  return buildFormPageReply(status, await renderReportStepPage(again, services));
};

/**
 * Returns the form step for a redirected report. It explains why the hotline is not competent, and lets the sender correct
 * the commune or declare that the report is not a denunciation.
 */
const renderRedirectedReport = async (
  { lang, key, fields }: ReportFormInput,
  redirected: ReportForOtherAuthority,
  services: PublicApiDeps,
): Promise<HttpReply> => {
  const isElsewhere = redirected.kind === 'elsewhere';
  const remainingFields = {
    ...removePageControlFields(fields),
    ...(isElsewhere && { return: 'check' }),
  };
  const step = isElsewhere ? 'place' : 'check';
  return buildFormPageReply(
    422,
    await renderReportStepPage(
      { lang, key, step, fields: remainingFields, notOurs: redirected },
      services,
    ),
  );
};

/**
 * Opens a ticket from a submitted report form. The last form step submits the fields of all steps together, as do clients
 * that skip the steps.
 */
const openTicketFromForm = async (
  request: HttpRequest,
  input: ReportFormInput,
  services: PublicApiDeps,
): Promise<HttpReply> => {
  const { lang, key, fields } = input;
  const [directory, hmac] = await Promise.all([services.directory(), services.secret()]);
  const read = parseReportForm(fields, { directory, on: services.now(), lang });
  if (read.kind === 'refused') return buildRetryPage(input, read.errors, services);
  const outcome = await openTicket(
    read.report,
    { channel: 'web', key, address: request.address, device: getVisitorId(request) },
    { ...services, hmac },
  );
  switch (outcome.kind) {
    case 'refused':
      return buildRetryPage(input, outcome.errors, services);
    // The sender changed a report whose receipt was lost, and sent it again.
    case 'key-used-for-another-body':
      return buildResentReportReply(outcome.ticket, input, services);
    case 'too-many-reports': {
      const errors = [{ field: '', problem: outcome.kind }];
      return withRetryAfter(
        await buildRetryPage(input, errors, services, 429),
        outcome.retryAt,
        services.now(),
      );
    }
    case 'elsewhere':
    case 'denunciation':
      return renderRedirectedReport(input, outcome, services);
    case 'opened':
      return buildReceiptReply(
        {
          ...{ ...outcome, key },
          areaNotice: explainReplacedFormArea(fields, directory, { on: services.now(), lang }),
        },
        lang,
        services,
      );
  }
};

/**
 * Handles `POST /bao-cao`: shows the next form step, or opens the ticket and shows the receipt. A repeated submission shows
 * the same receipt again.
 */
export async function submitReportForm(
  request: HttpRequest,
  services: PublicApiDeps,
): Promise<HttpReply> {
  const fields = parseFormFields(request);
  if (!isFinalSubmission(fields)) return handleReportFormStep(request, fields, services);
  const lang = Lang.catch(request.lang).parse(fields['lang']);
  const key = readFormKey(fields['key']);
  return openTicketFromForm(request, { lang, key, fields }, services);
}
