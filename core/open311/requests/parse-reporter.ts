import { ReportRequest } from '../../intake/report/report.ts';
import type { Open311Client } from '../clients/open311-client.ts';
import type { splitBusinessAnswers } from './business-questions.ts';
import { sanitizeOpen311Text } from './encode.ts';
import type { ParsedOpen311Form } from './parse-form.ts';

type ReporterInput = Pick<ReportRequest, 'reporter'>;

/**
 * Returns the reporter of an Open311 form; always anonymous if the provider may not send identities. An invalid phone number
 * or e-mail address is appended to the name and encrypted with it.
 */
export function parseReporter(
  form: ParsedOpen311Form,
  business: ReturnType<typeof splitBusinessAnswers>['business'],
  { takesIdentity }: Open311Client,
): ReporterInput {
  const { reporter } = ReportRequest.shape;
  const nobody = { reporter: reporter.parse({ kind: 'person', anonymous: true }) };
  if (!takesIdentity) return nobody;
  const { name: nameShape, phone: phoneShape, email: emailShape } = reporter.in.shape;
  const [phone, email] = [form.first('phone'), form.first('email')];
  const reachable = { phone: phoneShape.safeParse(phone), email: emailShape.safeParse(email) };
  const names = [form.first('first_name'), form.first('last_name')].filter((part) => part !== '-');
  const nameParts = [
    names.filter((part) => part !== undefined).join(' '),
    reachable.phone.success ? '' : phone,
    reachable.email.success ? '' : email,
  ].filter((part) => part);
  const name = nameShape.safeParse(sanitizeOpen311Text(nameParts.join('; ')).slice(0, 100));
  const isBusiness = business.businessName !== undefined || business.taxNumber !== undefined;
  const fields = {
    kind: isBusiness ? ('business' as const) : ('person' as const),
    anonymous: nameParts.length === 0 && !isBusiness,
    ...business,
    ...(name.success && name.data && { name: name.data }),
    ...(reachable.phone.success && phone && { phone }),
    ...(reachable.email.success && email && { email }),
  };
  return { reporter: reporter.parse(fields) };
}

/**
 * Returns an identifier of the citizen for rate limits. E-mail addresses are not used, because client systems send their own
 * for anonymous citizens.
 */
export function deriveCitizenId(form: ParsedOpen311Form): string | undefined {
  return (
    form.first('phone')?.replace(/[\s.()-]/g, '') ??
    form.first('account_id') ??
    form.first('device_id') ??
    form.first('deviceid')
  );
}
