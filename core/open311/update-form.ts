import type { ObjectContent } from './encode.ts';

type Site = { jurisdictionId: string; apiKey: string };

const saidIn = (objectContent: ObjectContent, name: string): string | undefined => {
  const value = objectContent.fields[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Optional fields of an Open311 update form. They are sent only if they have a value. */
export const optionalUpdateFields = ['external_status_code', 'media_url'] as const;

/** Encodes an update as a form that other Open311 servers accept. The status is in upper case. */
export function encodeUpdateForm(
  objectContent: ObjectContent,
  { jurisdictionId, apiKey }: Site,
): string {
  const form = new URLSearchParams({ jurisdiction_id: jurisdictionId, api_key: apiKey });
  for (const name of ['service_request_id', 'update_id', 'updated_datetime'] as const) {
    form.set(name, saidIn(objectContent, name) ?? '');
  }
  form.set('status', (saidIn(objectContent, 'status') ?? '').toUpperCase());
  form.set('description', saidIn(objectContent, 'description') ?? '');
  for (const name of optionalUpdateFields) {
    const value = saidIn(objectContent, name);
    if (value !== undefined) form.set(name, value);
  }
  return form.toString();
}
