import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CustomResource, Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';

type DirectoryLoaderProps = {
  tickets: ITableV2;
  roster: 'invented' | 'real';
};

/**
 * Custom resource that loads the directory (units, topics, routes, calendars) into the table and merges it with changes by
 * staff. It runs on each deployment that changes the directory's files.
 */
export class DirectoryLoader extends Construct {
  constructor(scope: Construct, id: string, { tickets, roster }: DirectoryLoaderProps) {
    super(scope, id);
    const load = new HotlineFunction(this, 'LoadDirectory', {
      entry: 'directory/load-directory.task',
      impact: 'The deployment fails; tickets are routed by the previous directory',
      runbook: 'directory-is-not-loaded',
      timeout: Duration.minutes(1),
    }).canUseTable(tickets, 'Query');
    new CustomResource(this, 'Directory', {
      resourceType: 'Custom::Directory',
      serviceToken: load.functionArn,
      serviceTimeout: Duration.minutes(5),
      properties: { version: computeDirectoryVersion(), roster },
    });
  }
}

/** Returns a hash of the directory's data files. CloudFormation runs the directory loader whenever the hash changes. */
function computeDirectoryVersion(): string {
  const data = resolve(import.meta.dirname, '../../core/directory/data');
  const hash = createHash('sha256');
  for (const file of globSync('*.json', { cwd: data }).sort()) {
    hash.update(file).update(readFileSync(join(data, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
