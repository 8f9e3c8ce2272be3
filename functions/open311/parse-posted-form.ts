import {
  type FormEntries,
  open311ClientFieldNames,
} from '../../core/open311/requests/parse-form.ts';
import { createOpen311Refusal, type Open311Refusal } from '../../core/open311/requests/refusal.ts';
import { isMultipartForm, parseMultipart } from '../runtime/request/multipart-form.ts';
import type { HttpRequest } from '../runtime/request/request.ts';

/** Fields and files of a submitted Open311 form. Files are accepted under any field name. */
export type PostedForm = { kind: 'sent'; fields: FormEntries; files: readonly Uint8Array[] };

/** Returns true for JSON and XML bodies. If they were parsed as a form, the errors would only mislead ("field missing"). */
const isNoForm = (type: string): boolean => /^[^;]*\b(json|xml)\b/i.test(type);

/** Maximum total length of all form fields, without files: 64 Ki characters. The longest valid request is far shorter. */
const maxFieldCharacters = 64 * 1024;

const unreadableFormRefusal = createOpen311Refusal(400, 'form-unreadable');

/**
 * Rewrites escaped quotes in field names. Node's parser accepts only `%22`, but Go, Perl and older versions of curl send
 * `\"`.
 */
const withReadableNames = (bytes: Uint8Array): Uint8Array => {
  const signs = Buffer.from(bytes).toString('latin1');
  const readable = signs.replace(/^Content-Disposition: *form-data;.*$/gim, (header) =>
    header.replaceAll('\\"', '%22'),
  );
  return Buffer.from(readable, 'latin1');
};

/** Parses a multipart request body. Skips files without content, because browsers send one for each empty file field. */
const parseMultipartForm = async (
  { bytes }: HttpRequest,
  type: string,
): Promise<PostedForm | Open311Refusal> => {
  // Try the unmodified body first, because field names in browser uploads can end with a backslash.
  const parts =
    (await parseMultipart(bytes, type)) ?? (await parseMultipart(withReadableNames(bytes), type));
  if (!parts) return unreadableFormRefusal;
  const [fields, files]: [[string, string][], Uint8Array[]] = [[], []];
  for (const [name, value] of parts) {
    if (typeof value === 'string') fields.push([name, value]);
    else if (value.size > 0) files.push(new Uint8Array(await value.arrayBuffer()));
  }
  return { kind: 'sent', fields, files };
};

const parseBody = async (request: HttpRequest): Promise<PostedForm | Open311Refusal> => {
  const type = request.headers['content-type'] ?? '';
  if (isNoForm(type)) return unreadableFormRefusal;
  if (isMultipartForm(type)) return parseMultipartForm(request, type);
  if (request.body.length > maxFieldCharacters) return createOpen311Refusal(400, 'too-large');
  return { kind: 'sent', fields: [...new URLSearchParams(request.body)], files: [] };
};

/** Returns the parameters of the query string as form fields. */
export function parseQueryForm({ rawQuery }: Pick<HttpRequest, 'rawQuery'>): PostedForm {
  return {
    kind: 'sent',
    fields: [...new URLSearchParams(rawQuery)],
    files: [],
  };
}

/**
 * Parses a form body in any encoding. If there is no body, uses the query string, because some clients send all fields there.
 */
export async function parsePostedForm(request: HttpRequest): Promise<PostedForm | Open311Refusal> {
  if (request.bytes.length === 0) return parseQueryForm(request);
  const sent = await parseBody(request);
  if (sent.kind === 'refused') return sent;
  const signs = sent.fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (signs > maxFieldCharacters) return createOpen311Refusal(400, 'too-large');
  const inAddress = parseQueryForm(request).fields.filter(([name]) =>
    open311ClientFieldNames.has(name),
  );
  return { ...sent, fields: [...sent.fields, ...inAddress] };
}
