import type { SentFields } from '../../core/open311/sent-form.ts';
import type { Request } from '../runtime/request.ts';

const multipart = /^multipart\/form-data\b/i;

/** Bodies that say of themselves that they are no form: read as one, all of it would be missing. */
const isNoForm = (type: string): boolean => /^[^;]*\b(json|xml)\b/i.test(type);

/** Files are left out: what a field says in words is all that is read. */
const partsOf = async ({ bytes }: Request, type: string): Promise<SentFields | undefined> => {
  try {
    const response = new Response(Uint8Array.from(bytes), { headers: { 'content-type': type } });
    const parts = [...(await response.formData())];
    return parts.flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    );
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

/** Of these the address may speak too, for a body that doesn't. */
const alsoInAddress = ['api_key', 'jurisdiction_id', 'locale'];

/** The fields of a posted form, whichever way it is encoded; nothing when it is broken. */
export const formSent = async (request: Request): Promise<SentFields | undefined> => {
  const type = request.headers['content-type'] ?? '';
  if (isNoForm(type)) return undefined;
  const inBody = multipart.test(type)
    ? await partsOf(request, type)
    : [...new URLSearchParams(request.body)];
  const inAddress = alsoInAddress.flatMap((name) => {
    const value = request.query[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return inBody && [...inBody, ...inAddress];
};
