import { expect, test } from 'vitest';
import * as z from 'zod';
import { routes as chatRoutes } from '../../functions/chat/chat.http.ts';
import { routes as publicRoutes } from '../../functions/intake/public-api.http.ts';
import { routes as uploadRoutes } from '../../functions/intake/upload-photo.http.ts';
import { allStaffEndpoints } from '../../functions/staff/all-endpoints.ts';
import { unauthenticatedRoutes } from '../../functions/staff/staff-api.http.ts';
import { synthStacks } from '../support/assembly/synth.ts';
import { findStaffFunction } from '../support/table/find-staff-function.ts';

const FunctionRef = z
  .object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) })
  .transform((reference) => reference['Fn::GetAtt'][0]);
const Integration = z.object({ Properties: z.object({ IntegrationUri: FunctionRef }) });
const Target = z
  .object({
    'Fn::Join': z.tuple([z.literal(''), z.tuple([z.string(), z.object({ Ref: z.string() })])]),
  })
  .transform((join) => join['Fn::Join'][1][1].Ref);
const Route = z.object({ Properties: z.object({ RouteKey: z.string(), Target }) });

const { template } = synthStacks('local').Intake;
const integrations = template.findResources('AWS::ApiGatewayV2::Integration');
/** Routes of API Gateway with the logical id of their Lambda function, the most specific first. */
const apiRoutes = Object.values(template.findResources('AWS::ApiGatewayV2::Route'))
  .map((route) => Route.parse(route).Properties)
  .map(({ RouteKey, Target: integration }) => {
    const [method = '', path = ''] = RouteKey.replace('$default', 'ANY {all+}').split(' ');
    const pattern = path.replace(/\{\w+\+\}/g, '.+').replace(/\{\w+\}/g, '[^/]+');
    const target = Integration.parse(integrations[integration]).Properties.IntegrationUri;
    return {
      method,
      path,
      isGreedy: path.includes('+}'),
      pattern: new RegExp(`^${pattern}$`),
      target,
    };
  })
  .toSorted((a, b) => Number(a.isGreedy) - Number(b.isGreedy) || b.path.length - a.path.length);

/** Returns the logical id of the function to which API Gateway sends a request. */
const findTarget = (method: string, path: string): string | undefined =>
  apiRoutes.find((one) => [method, 'ANY'].includes(one.method) && one.pattern.test(path))?.target;

const served = [
  ...[...allStaffEndpoints, ...unauthenticatedRoutes].map(({ method, path }) => ({
    ...{ method, path, functionId: findStaffFunction(method, path) },
  })),
  ...Object.entries({
    PublicApi: publicRoutes,
    UploadPhoto: uploadRoutes,
    Chat: chatRoutes,
  }).flatMap(([functionId, routes]) =>
    routes.map(({ method, path }) => ({ method, path, functionId })),
  ),
];

test.each(served)(
  'API Gateway sends $method $path to the function that serves it, $functionId',
  ({ method, path, functionId }) => {
    expect(findTarget(method, path)).toMatch(new RegExp(`${functionId}[0-9A-F]{8}$`));
  },
);
