import type { Open311ResponseObject } from '../requests/encode.ts';

type Open311Site = { jurisdictionId: string; apiKey: string };

const getTextField = (objectContent: Open311ResponseObject, name: string): string | undefined => {
  const value = objectContent.fields[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Optional fields of an Open311 update form, which the hotline sends only if they have a value. */
export const optionalOpen311UpdateFields = ['external_status_code', 'media_url'] as const;

/** Encodes an update as the form that other Open311 servers accept, with the status in upper case. */
export function encodeOpen311UpdateForm(
  objectContent: Open311ResponseObject,
  { jurisdictionId, apiKey }: Open311Site,
): string {
  const form = new URLSearchParams({ jurisdiction_id: jurisdictionId, api_key: apiKey });
  for (const name of ['service_request_id', 'update_id', 'updated_datetime'] as const) {
    form.set(name, getTextField(objectContent, name) ?? '');
  }
  form.set('status', (getTextField(objectContent, 'status') ?? '').toUpperCase());
  form.set('description', getTextField(objectContent, 'description') ?? '');
  for (const name of optionalOpen311UpdateFields) {
    const value = getTextField(objectContent, name);
    if (value !== undefined) form.set(name, value);
  }
  return form.toString();
}
