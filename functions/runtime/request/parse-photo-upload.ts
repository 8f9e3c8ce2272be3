import type { HttpRequest } from './request.ts';

/** Photo and text fields of an upload form, parsed by Node's `FormData` reader. */
export type ParsedPhotoUpload = { photo: Uint8Array; fields: Partial<Record<string, string>> };

const isForm = (type: string): boolean => /^multipart\/form-data\b/i.test(type);

/** Parses a multipart form; returns undefined if it is malformed. */
const parseMultipart = async (bytes: Uint8Array, type: string): Promise<FormData | undefined> => {
  try {
    return await new Response(Uint8Array.from(bytes), {
      headers: { 'content-type': type },
    }).formData();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

const emptyUpload: ParsedPhotoUpload = { photo: new Uint8Array(), fields: {} };

/** Extracts the photo from an upload request: the whole body, or the field `photo` in a multipart form. */
export async function parsePhotoUpload({
  bytes,
  headers,
}: HttpRequest): Promise<ParsedPhotoUpload> {
  const type = headers['content-type'] ?? '';
  if (!isForm(type)) return { photo: bytes, fields: {} };
  const parts = await parseMultipart(bytes, type);
  if (!parts) return emptyUpload;
  const fields: Record<string, string> = {};
  let photo = emptyUpload.photo;
  for (const [name, value] of parts) {
    if (typeof value === 'string') fields[name] = value;
    else if (name === 'photo') photo = new Uint8Array(await value.arrayBuffer());
  }
  return { photo, fields };
}
