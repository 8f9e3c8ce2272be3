import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { HotlineData } from '../data-stack.ts';
import type { HotlineApi } from '../intake/hotline-api.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';

type PosterPrinterProps = { api: HotlineApi; data: HotlineData };

/** Posters of the hotline on paper, for each commune its own. It reads the names of places, and writes nothing. */
export class PosterPrinter extends Construct {
  constructor(scope: Construct, id: string, { api, data }: PosterPrinterProps) {
    super(scope, id);
    const printPoster = new HotlineFunction(this, 'PrintPoster', {
      entry: 'press/print-poster.http',
      impact: 'Nobody can print posters of the hotline; those that hang go on leading to it',
      runbook: 'posters-fail',
      memorySize: 1024, // CPU comes with memory, and a person waits for the paper
    }).canReadTickets(data.tickets);
    api.open(
      [HttpRouteKey.with('/ap-phich/{file}', HttpMethod.GET)],
      printPoster,
      'A poster is for everybody; of the table the function reads the directory alone.',
    );
  }
}
