import * as z from 'zod';

/** Adds the name of the XML element to the schema of an Open311 response. */
const nameXmlElement = <Schema extends z.ZodType>(name: string, schema: Schema): Schema =>
  schema.meta({ xml: { name } });

/** Returns an array schema with its XML representation: a container element with repeated child elements. */
const buildXmlListSchema = <Schema extends z.ZodType>(
  container: string,
  child: string,
  schema: Schema,
) => z.array(nameXmlElement(child, schema)).meta({ xml: { name: container, wrapped: true } });

const Id = z.string().regex(/^[A-Za-z0-9_-]+$/);
const Moment = z.iso.datetime({ offset: true });
const Text = z.string().nullable();

export const Open311ServicesResponse = buildXmlListSchema(
  'services',
  'service',
  z.strictObject({
    service_code: Id,
    service_name: z.string(),
    description: Text,
    metadata: z.boolean(),
    type: z.enum(['realtime', 'batch', 'blackbox']),
    keywords: Text,
    group: z.string(),
  }),
);

const Value = z.strictObject({ key: z.string(), name: z.string() });

const Attribute = z.strictObject({
  variable: z.boolean(),
  code: Id,
  datatype: z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']),
  required: z.boolean(),
  datatype_description: Text,
  order: z.int().positive(),
  description: z.string(),
  values: buildXmlListSchema('values', 'value', Value).optional(),
});

export const Open311DefinitionResponse = nameXmlElement(
  'service_definition',
  z.strictObject({
    service_code: Id,
    attributes: buildXmlListSchema('attributes', 'attribute', Attribute),
  }),
);

export const Open311RequestsResponse = buildXmlListSchema(
  'service_requests',
  'request',
  z.strictObject({
    service_request_id: Id,
    status: z.enum(['open', 'closed']),
    status_notes: Text,
    service_name: Text,
    service_code: Id,
    description: Text,
    agency_responsible: Text,
    service_notice: Text,
    requested_datetime: Moment,
    updated_datetime: Moment,
    expected_datetime: Moment.nullable(),
    address: Text,
    address_id: Text,
    zipcode: Text,
    lat: z.number().nullable(),
    long: z.number().nullable(),
    media_url: Text,
    extended_attributes: z.strictObject({ sub_status: z.string(), area_code: Text }).optional(),
    notes: buildXmlListSchema(
      'notes',
      'note',
      z.strictObject({ datetime: Moment, description: z.string(), type: z.string() }),
    ).optional(),
  }),
);

export const Open311FiledRequestsResponse = buildXmlListSchema(
  'service_requests',
  'request',
  z.union([
    z.strictObject({ service_request_id: Id, service_notice: Text, account_id: Text }),
    z.strictObject({ token: Id, service_notice: Text, account_id: Text }),
  ]),
);

export const Open311TokensResponse = buildXmlListSchema(
  'service_requests',
  'request',
  z.strictObject({ service_request_id: Id.nullable(), token: Id }),
);

export const Open311UpdatesResponse = buildXmlListSchema(
  'service_request_updates',
  'request_update',
  z.strictObject({
    update_id: Id,
    service_request_id: Id,
    status: z.string(),
    description: z.string(),
    updated_datetime: Moment,
    media_url: Text,
    external_status_code: z.string().optional(),
  }),
);

export const Open311AcceptedUpdatesResponse = buildXmlListSchema(
  'service_request_updates',
  'request_update',
  /**
   * Response to an accepted Open311 update. If the description reads like an emergency, the notice advises to call the
   * ambulance service (115).
   */
  z.strictObject({ update_id: Id, service_notice: z.string().optional() }),
);

const Endpoint = z.strictObject({
  specification: z.url(),
  url: z.url(),
  changeset: Moment,
  type: z.enum(['production', 'test']),
  formats: buildXmlListSchema('formats', 'format', z.string()),
});

export const Open311DiscoveryResponse = nameXmlElement(
  'discovery',
  z.strictObject({
    changeset: Moment,
    contact: z.string(),
    key_service: z.string(),
    endpoints: buildXmlListSchema('endpoints', 'endpoint', Endpoint),
  }),
);

export const Open311ErrorsResponse = buildXmlListSchema(
  'errors',
  'error',
  z.strictObject({ code: z.int(), description: z.string() }),
);
