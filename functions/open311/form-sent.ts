import { type Refused, refused } from '../../core/open311/refusal.ts';
import { besidesMatter, type SentFields } from '../../core/open311/sent-form.ts';
import type { Request } from '../runtime/request.ts';

/** A posted form: what its fields say, and the files that came with it, whatever their names. */
export type FormSent = { kind: 'sent'; fields: SentFields; files: readonly Uint8Array[] };

const multipart = /^multipart\/form-data\b/i;

/** Bodies that say of themselves that they are no form: read as one, all of it would be missing. */
const isNoForm = (type: string): boolean => /^[^;]*\b(json|xml)\b/i.test(type);

/** Far above the longest request with every sign escaped; files are counted apart. */
const mostFieldSigns = 64 * 1024;

const unreadable = refused(400, 'form-unreadable');

/** A quote in a name is to Node's reader `%22` and nothing else; Go, Perl and older curls put a backslash before it. */
const withReadableNames = (bytes: Uint8Array): Uint8Array => {
  const signs = Buffer.from(bytes).toString('latin1');
  const readable = signs.replace(/^Content-Disposition: *form-data;.*$/gim, (header) =>
    header.replaceAll('\\"', '%22'),
  );
  return Buffer.from(readable, 'latin1');
};

const partsIn = async (bytes: Uint8Array, type: string): Promise<FormData | undefined> => {
  try {
    const response = new Response(Uint8Array.from(bytes), { headers: { 'content-type': type } });
    return await response.formData();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

/** A file without a name and bytes is what browsers send for a field that was left empty. */
const multipartSent = async ({ bytes }: Request, type: string): Promise<FormSent | Refused> => {
  // as it came first: of browsers' names a backslash may be the last sign
  const parts = (await partsIn(bytes, type)) ?? (await partsIn(withReadableNames(bytes), type));
  if (!parts) return unreadable;
  const [fields, files]: [[string, string][], Uint8Array[]] = [[], []];
  for (const [name, value] of parts) {
    if (typeof value === 'string') fields.push([name, value]);
    else if (value.size > 0) files.push(new Uint8Array(await value.arrayBuffer()));
  }
  return { kind: 'sent', fields, files };
};

const bodySent = async (request: Request): Promise<FormSent | Refused> => {
  const type = request.headers['content-type'] ?? '';
  if (isNoForm(type)) return unreadable;
  if (multipart.test(type)) return multipartSent(request, type);
  if (request.body.length > mostFieldSigns) return refused(400, 'too-large');
  return { kind: 'sent', fields: [...new URLSearchParams(request.body)], files: [] };
};

/** What the address says. */
export const sentInAddress = ({ rawQuery }: Pick<Request, 'rawQuery'>): FormSent => ({
  kind: 'sent',
  fields: [...new URLSearchParams(rawQuery)],
  files: [],
});

/** What was posted, whichever way it is encoded; some clients post without a body and say all in the address. */
export const formSent = async (request: Request): Promise<FormSent | Refused> => {
  if (request.bytes.length === 0) return sentInAddress(request);
  const sent = await bodySent(request);
  if (sent.kind === 'refused') return sent;
  const signs = sent.fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (signs > mostFieldSigns) return refused(400, 'too-large');
  const inAddress = sentInAddress(request).fields.filter(([name]) => besidesMatter.has(name));
  return { ...sent, fields: [...sent.fields, ...inAddress] };
};
