import type * as z from 'zod';
import type { Open311ErrorCode } from '../../open311/error-text.ts';
import type { Open311Field } from './open311-fields.ts';
import {
  Open311AcceptedUpdatesResponse,
  Open311DefinitionResponse,
  Open311DiscoveryResponse,
  Open311FiledRequestsResponse,
  Open311RequestsResponse,
  Open311ServicesResponse,
  Open311TokensResponse,
  Open311UpdatesResponse,
} from './open311-responses.ts';

type Open311OperationId =
  | 'open311Discovery'
  | 'open311Services'
  | 'open311Service'
  | 'open311File'
  | 'open311Requests'
  | 'open311Request'
  | 'open311Token'
  | 'open311Updates'
  | 'open311Update';

/** Open311 operation as described in the OpenAPI document. */
export type Open311Operation = {
  id: Open311OperationId;
  method: 'GET' | 'POST';
  /** Path of the Open311 operation, without the suffix `.xml` or `.json`. */
  path: string;
  query: readonly Open311Field[];
  form?: readonly Open311Field[];
  answer: z.ZodType;
  refuses: Partial<Record<400 | 403 | 404 | 429, readonly Open311ErrorCode[]>>;
};

const commonQueryFields = ['jurisdiction_id', 'locale'] as const;
const notFoundErrors = ['no-such-path', 'jurisdiction-unknown'] as const;
const listFilterFields = [
  'service_request_id',
  'service_code',
  'status',
  'start_date',
  'end_date',
  'page',
  'page_size',
  'extensions',
] as const;
const listFilterErrors = [
  'date-wrong',
  'dates-reversed',
  'span-too-long',
  'status-unknown',
  'page-wrong',
  'too-many-ids',
] as const;
const requestFormFields = [
  ...(['api_key', 'service_code', 'lat', 'long', 'address_string', 'address_id'] as const),
  ...(['description', 'attribute', 'first_name', 'last_name', 'phone', 'email'] as const),
  ...(['device_id', 'account_id', 'media_url', 'media', 'client_request_id'] as const),
  ...commonQueryFields,
] as const;
const requestFormErrors = [
  ...(['form-unreadable', 'too-large', 'service-missing', 'location-missing'] as const),
  ...(['lat-wrong', 'area-unknown', 'attribute-missing', 'attribute-not-listed'] as const),
  ...(['number-wanted', 'description-too-long', 'media-wrong', 'request-key-wrong'] as const),
  ...(['elsewhere', 'denunciation'] as const),
] as const;
const apiKeyErrors = [
  'key-missing',
  'key-wrong',
  'key-not-for-this',
  'key-not-for-service',
] as const;

const updateFormErrors = [
  ...(['form-unreadable', 'too-large', 'field-missing', 'update-id-wrong'] as const),
  ...(['update-status-unknown', 'date-wrong', 'description-too-long', 'media-wrong'] as const),
  ...(['unit-missing', 'files-not-here', 'update-not-now', 'update-not-taken'] as const),
] as const;

const getOperationDefaults = { method: 'GET', query: commonQueryFields } as const;

/** Operations of Open311 GeoReport v2, in the order in which a client calls them. */
export const open311Operations: readonly Open311Operation[] = [
  {
    ...getOperationDefaults,
    id: 'open311Discovery',
    path: '/open311/discovery',
    answer: Open311DiscoveryResponse,
    refuses: { 404: ['no-such-path'] },
  },
  {
    ...getOperationDefaults,
    id: 'open311Services',
    path: '/open311/v2/services',
    answer: Open311ServicesResponse,
    refuses: { 400: ['no-such-format'], 404: notFoundErrors },
  },
  {
    ...getOperationDefaults,
    id: 'open311Service',
    path: '/open311/v2/services/{service_code}',
    answer: Open311DefinitionResponse,
    refuses: { 400: ['no-such-format'], 404: [...notFoundErrors, 'service-unknown'] },
  },
  {
    id: 'open311File',
    method: 'POST',
    path: '/open311/v2/requests',
    answer: Open311FiledRequestsResponse,
    query: ['api_key', ...commonQueryFields],
    form: requestFormFields,
    refuses: {
      400: requestFormErrors,
      403: apiKeyErrors,
      404: [...notFoundErrors, 'service-unknown'],
      429: ['too-many'],
    },
  },
  {
    id: 'open311Requests',
    method: 'GET',
    path: '/open311/v2/requests',
    answer: Open311RequestsResponse,
    query: ['api_key', ...listFilterFields, ...commonQueryFields],
    refuses: {
      400: ['no-such-format', ...listFilterErrors],
      403: ['key-wrong'],
      404: notFoundErrors,
      429: ['too-many'],
    },
  },
  {
    id: 'open311Request',
    path: '/open311/v2/requests/{service_request_id}',
    method: 'GET',
    query: ['api_key', 'extensions', ...commonQueryFields],
    answer: Open311RequestsResponse,
    refuses: {
      400: ['no-such-format'],
      403: ['key-wrong'],
      404: [...notFoundErrors, 'request-unknown'],
      429: ['too-many'],
    },
  },
  {
    ...getOperationDefaults,
    id: 'open311Token',
    path: '/open311/v2/tokens/{token}',
    answer: Open311TokensResponse,
    refuses: { 400: ['no-such-format'], 404: [...notFoundErrors, 'token-unknown'] },
  },
  {
    id: 'open311Updates',
    method: 'GET',
    path: '/open311/v2/servicerequestupdates',
    query: ['start_date', 'end_date', 'api_key', ...commonQueryFields],
    answer: Open311UpdatesResponse,
    refuses: {
      400: ['date-missing', 'date-wrong', 'dates-reversed', 'updates-span-too-long'],
      403: ['key-wrong'],
      404: notFoundErrors,
      429: ['too-many'],
    },
  },
  {
    id: 'open311Update',
    method: 'POST',
    path: '/open311/v2/servicerequestupdates',
    query: ['api_key', ...commonQueryFields],
    form: [
      ...(['api_key', 'service_request_id', 'update_id', 'updated_datetime'] as const),
      ...(['status', 'description', 'attribute', 'media_url'] as const),
      ...commonQueryFields,
    ],
    answer: Open311AcceptedUpdatesResponse,
    refuses: {
      400: updateFormErrors,
      403: ['key-missing', 'key-wrong', 'key-not-for-this', 'update-not-yours'],
      404: [...notFoundErrors, 'request-unknown'],
      429: ['too-many'],
    },
  },
];
