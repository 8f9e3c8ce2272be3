import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { HotlineApi } from '../intake/hotline-api.ts';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';

/**
 * Routes and function for the OpenAPI description of all routes and the pages that show it. The function has no access to
 * data.
 */
export class ApiDocumentationPages extends Construct {
  constructor(scope: Construct, id: string, { api }: { api: HotlineApi }) {
    super(scope, id);
    const showContract = new HotlineFunction(this, 'ServeApiDocs', {
      entry: 'contract/serve-api-docs.http',
      impact: 'The API documentation is unavailable; the API itself works',
      runbook: 'contract-fails',
      memorySize: 1024, // the description is generated on each request, and CPU scales with memory
    });
    api.open(
      [
        HttpRouteKey.with('/openapi.json', HttpMethod.GET),
        HttpRouteKey.with('/docs', HttpMethod.GET),
        HttpRouteKey.with('/en/docs', HttpMethod.GET),
      ],
      showContract,
      'The API documentation is public, and the function has no access to data.',
    );
  }
}
