import { listDroppedFields } from '../../core/intake/report/validation/dropped-fields.ts';
import { selectEmergencyWarningLanguages } from '../../core/messages/emergency-warning-languages.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { toInvalidReportFieldsNotice } from '../../core/messages/texts/errors/invalid-report-fields-notice.ts';
import { authorizeOpen311ClientKey } from '../../core/open311/clients/authorize-open311-client.ts';
import { toListContent, toObjectContent } from '../../core/open311/requests/encode.ts';
import { fileOpen311Request } from '../../core/open311/requests/file-request.ts';
import {
  isOpen311FormEmergency,
  type ParsedOpen311Request,
  parseOpen311Request,
} from '../../core/open311/requests/parse-request.ts';
import type { Open311Refusal } from '../../core/open311/requests/refusal.ts';
import { fileOpen311SandboxRequest } from '../../core/open311/requests/sandbox.ts';
import type { InvalidReportField } from '../../core/ticket/model/fields/invalid-report-field.ts';
import {
  open311RequestNotices,
  open311TokenNotice,
  rejectedFilesNotice,
} from '../../i18n/channels.ts';
import { logOperation } from '../runtime/log.ts';
import type { Open311Body } from '../runtime/reply/open311-reply.ts';
import { attachOpen311Photos } from './attach-photos.ts';
import type { Open311Deps } from './deps.ts';
import { type RoutedOpen311Request, toOpen311Body } from './routed-request.ts';

type NoticeInput = {
  lost: number;
  unreadable: InvalidReportField[];
  /** Languages in which the response advises to call 115. Undefined if the report is no emergency. */
  emergency: Lang[] | undefined;
  lang: Lang;
};

const buildNotice = (
  { offered }: ParsedOpen311Request,
  { token }: { token?: string | undefined },
  { lost, unreadable, emergency, lang }: NoticeInput,
): string =>
  [
    ...(emergency
      ? emergency.map((one) => open311RequestNotices[one].emergency)
      : [open311RequestNotices[lang][offered.service.isHealth ? 'emergency' : 'filed']]),
    ...(token === undefined ? [] : [open311TokenNotice[lang]]),
    ...(unreadable.length > 0 ? [toInvalidReportFieldsNotice(unreadable, lang).text] : []),
    ...(lost > 0 ? [rejectedFilesNotice[lang](lost)] : []),
  ].join(' ');

/** Handles `POST /requests`: opens a ticket. At the test endpoint, creates a sandbox request instead. */
export async function createServiceRequest(
  { form, files, isTest, lang }: RoutedOpen311Request,
  services: Open311Deps,
): Promise<Open311Body | Open311Refusal> {
  const isAboutEmergency = async () =>
    isOpen311FormEmergency(form, { directory: await services.directory(), now: services.now() });
  const checked = await authorizeOpen311ClientKey(
    form.first('api_key'),
    { requiredPermission: 'mayCreate', isTest, isEmergency: isAboutEmergency },
    services,
  );
  if (checked.kind !== 'fine') return checked;
  const { provider } = checked;
  const [directory, hmac] = [await services.directory(), await services.secret()];
  const filing = parseOpen311Request(form, { directory, now: services.now(), lang, provider });
  if (filing.kind !== 'fine') return filing;
  if (filing.unknown > 0) {
    logOperation({ open311: 'unknown fields', provider: provider.id, count: filing.unknown });
  }
  const ports = { ...services, hmac: hmac };
  const filed = isTest
    ? await fileOpen311SandboxRequest(filing, provider, ports)
    : await fileOpen311Request(filing, provider, ports);
  if (filed.kind !== 'filed') return filed;
  const unkept = isTest ? 0 : files.length;
  const lost = filed.opened ? await attachOpen311Photos(files, filed.opened, services) : unkept;
  const unreadable = filed.opened?.ticket.unreadable ?? listDroppedFields(filing.report);
  const emergency = (await isAboutEmergency())
    ? selectEmergencyWarningLanguages(lang, form.first('description'))
    : undefined;
  const request = toObjectContent({
    // Either an id or a token, never both.
    ...(filed.token === undefined ? { service_request_id: filed.code } : { token: filed.token }),
    service_notice: buildNotice(filing, filed, { lost, unreadable, emergency, lang }),
    account_id: null,
  });
  return toOpen311Body('service_requests', toListContent('request', [request]));
}
