import * as z from 'zod';
import { UnitRef } from '../../../directory/model/organization/unit.ts';
import { ResponseInstant } from '../../shared-responses.ts';

const open311ClientFields = {
  id: z.string(),
  name: z.string(),
  contact: z.string(),
  mayCreate: z.boolean(),
  mayUpdate: z.boolean(),
  unit: UnitRef.optional(),
  unitName: z.string().optional(),
  /** Codes of the topics for which the Open311 provider may file reports; absent if all are allowed. */
  services: z.array(z.string()).optional(),
  takesIdentity: z.boolean(),
  perMinute: z.int(),
  perDay: z.int(),
  isTest: z.boolean(),
  /** First characters of the API key, by which people recognize it. */
  keyStart: z.string(),
  issuedAt: ResponseInstant,
  changedAt: ResponseInstant,
  expiresAt: ResponseInstant.optional(),
  withdrawnAt: ResponseInstant.optional(),
};

export const Open311ClientResponse = z.strictObject(open311ClientFields);

export const Open311ClientsResponse = z.strictObject({
  providers: z.array(Open311ClientResponse),
  /** Base URLs of the Open311 API: `endpoint` for production keys, `testEndpoint` for test keys. */
  endpoint: z.string(),
  testEndpoint: z.string(),
});

/** New API key of an Open311 provider. Only this response contains the key, because the hotline stores only its hash. */
export const IssuedOpen311KeyResponse = z.strictObject({
  provider: Open311ClientResponse,
  key: z.string(),
  endpoint: z.string(),
});
