import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';
import type { StaffApiProps } from './staff-api.ts';

/**
 * API for the daily report as web page, Excel workbook and PDF. It has its own function, because the libraries for these
 * formats are large.
 */
export class DailyReportApi extends Construct {
  constructor(scope: Construct, id: string, props: StaffApiProps) {
    super(scope, id);
    const { api, data, signIn, firstAdministrator } = props;
    const printReport = new HotlineFunction(this, 'PrintReport', {
      entry: 'staff/print-report.http',
      impact: 'The daily report cannot be viewed or printed; it is still generated and stored',
      runbook: 'reports-fail',
      memorySize: 1024, // CPU scales with memory, and a person waits for the document
      environment: { FIRST_ADMINISTRATOR: firstAdministrator },
    })
      .canRecognizeStaff(signIn)
      .canUseTable(data.tickets, 'GetItem');
    api.open(
      [HttpRouteKey.with('/api/staff/reports/{date}', HttpMethod.GET)],
      printReport,
      'The function verifies the access token and reads the member’s current permissions. It reads only reports, which contain statistics and no citizen text.',
    );
  }
}
