import type * as Vi from '../../vi/api/open311.ts';

export const open311OperationTexts: typeof Vi.open311OperationTexts = {
  open311Discovery: 'Get endpoints and how to request a key',
  open311Services: 'List services',
  open311Service: 'Get the definition of a service',
  open311File: 'File a request',
  open311Requests: 'List published requests',
  open311Request: 'Get a request',
  open311Token: 'Get the request ID for a token',
  open311Updates: 'List updates of requests',
  open311Update: 'Create an update of a request',
};

export const open311FieldTexts: typeof Vi.open311FieldTexts = {
  api_key: 'API key of the client; in the body or the query.',
  jurisdiction_id: 'Jurisdiction; optional.',
  locale: 'Language of texts.',
  service_code: 'Service code; as a filter, a comma-separated list.',
  service_request_id: 'Comma-separated request IDs; overrides all other filters.',
  token: 'Token of a request.',
  status:
    'As a filter: `open`, `closed` or both. In an update: `FIXED`, `IN_PROGRESS` and so on, in upper case.',
  update_id: 'Client’s ID of the update; a repeated update with the same ID has no further effect.',
  updated_datetime: 'Time of the update, ISO 8601.',
  start_date:
    'Start of the period, ISO 8601. With `end_date` at most 90 days; for updates at most 7 days.',
  end_date: 'End of the period, ISO 8601.',
  page: 'Page number, starting at 1.',
  page_size: 'Number of requests per page.',
  extensions: 'true: adds the detailed status and the area code.',
  lat: 'Latitude in WGS84; requires long.',
  long: 'Longitude in WGS84; requires lat.',
  address_string: 'Address as text.',
  address_id: 'Official code of a commune.',
  description: 'Description of the issue.',
  attribute: 'Answers to questions of the service: `attribute[code]=value`.',
  first_name: 'First name; stored encrypted.',
  last_name: 'Last name; stored encrypted.',
  phone: 'Phone number; stored encrypted.',
  email: 'E-mail address; stored encrypted.',
  device_id: 'Device ID; not stored.',
  account_id: 'Account ID; not stored.',
  media_url:
    'HTTPS URLs of images at a public domain name; visible only to staff who handle the request.',
  media: 'JPEG or PNG images (`multipart/form-data`), with any field name; not published.',
  client_request_id:
    'Client’s ID of the request; a repeated request with the same ID returns the first request ID.',
};

export const open311EndpointTexts: typeof Vi.open311EndpointTexts = {
  title: 'Open311: other systems',
  lead: 'GeoReport v2 in XML and JSON; the path extension selects the format. Reading needs no key, creating requests needs an `api_key`. Every endpoint below `/open311/v2/` also exists below `/open311/test/v2/` as a sandbox, whose requests reach nobody.',
  errors: 'List of errors with descriptions for people.',
  done: 'Success',
  format: 'Response format.',
};
