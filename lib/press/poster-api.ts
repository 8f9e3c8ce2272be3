import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import type { HotlineApi } from '../intake/hotline-api.ts';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';

type PosterPrinterProps = { api: HotlineApi; data: DataStack };

/** Route and function for printable posters of each commune. The function can only read the directory and write nothing. */
export class PosterApi extends Construct {
  constructor(scope: Construct, id: string, { api, data }: PosterPrinterProps) {
    super(scope, id);
    const printPoster = new HotlineFunction(this, 'PrintPoster', {
      entry: 'press/print-poster.http',
      impact: 'Posters cannot be printed; existing posters still work',
      runbook: 'posters-fail',
      memorySize: 1024, // CPU scales with memory, and a person waits for the document
    }).canUseTable(data.tickets, 'GetItem');
    api.open(
      [HttpRouteKey.with('/ap-phich/{file}', HttpMethod.GET)],
      printPoster,
      'Posters are public; the function reads only the directory from the table.',
    );
  }
}
