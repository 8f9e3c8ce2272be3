import { isMultipartForm, parseMultipart } from './multipart-form.ts';
import type { HttpRequest } from './request.ts';

/** Photo and text fields of an upload form. */
export type ParsedPhotoUpload = { photo: Uint8Array; fields: Partial<Record<string, string>> };

const emptyUpload: ParsedPhotoUpload = { photo: new Uint8Array(), fields: {} };

/** Extracts the photo from an upload request: the whole body, or the field `photo` in a multipart form. */
export async function parsePhotoUpload({
  bytes,
  headers,
}: HttpRequest): Promise<ParsedPhotoUpload> {
  const type = headers['content-type'] ?? '';
  if (!isMultipartForm(type)) return { photo: bytes, fields: {} };
  const parts = await parseMultipart(bytes, type);
  if (!parts) return emptyUpload;
  const fields: Record<string, string> = {};
  let photo = emptyUpload.photo;
  for (const [name, value] of parts) {
    if (typeof value === 'string') fields[name] = value;
    // a form has one field for the camera and one for stored photos, one of them empty
    else if (name === 'photo' && value.size > 0) photo = new Uint8Array(await value.arrayBuffer());
  }
  return { photo, fields };
}
