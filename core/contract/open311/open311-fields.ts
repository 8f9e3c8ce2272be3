import { langs } from '../../../i18n/languages.ts';
import type { JsonSchema } from '../json-schema.ts';

const text = (maxLength?: number): JsonSchema => ({
  type: 'string',
  ...(maxLength !== undefined && { maxLength }),
});
const pageNumber = (maximum: number): JsonSchema => ({ type: 'integer', minimum: 1, maximum });
const id: JsonSchema = { type: 'string', pattern: '^[A-Za-z0-9_-]+$' };

/** JSON schemas of all Open311 request fields, by field name. */
export const open311FieldSchemas = {
  api_key: text(),
  jurisdiction_id: text(),
  locale: { type: 'string', enum: langs },
  service_code: text(),
  service_request_id: text(),
  token: id,
  status: text(),
  start_date: text(),
  end_date: text(),
  page: pageNumber(1000),
  page_size: pageNumber(1000),
  extensions: { type: 'string', enum: ['true', 'false'] },
  lat: { type: 'number', minimum: -90, maximum: 90 },
  long: { type: 'number', minimum: -180, maximum: 180 },
  address_string: text(500),
  address_id: text(),
  description: text(4000),
  attribute: { type: 'object', additionalProperties: { type: 'string', maxLength: 500 } },
  first_name: text(),
  last_name: text(),
  phone: text(),
  email: text(),
  device_id: text(),
  account_id: text(),
  media_url: { type: 'array', maxItems: 10, items: { type: 'string', format: 'uri' } },
  media: { type: 'array', maxItems: 6, items: { type: 'string', format: 'binary' } },
  update_id: { type: 'string', pattern: '^[\\x21-\\x7e]{1,128}$' },
  updated_datetime: text(),
  client_request_id: { type: 'string', pattern: '^[\\x21-\\x7e]{1,128}$' },
} as const satisfies Record<string, JsonSchema>;
export type Open311Field = keyof typeof open311FieldSchemas;
