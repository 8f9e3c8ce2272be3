import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { getBundleFolder } from '../bundling/bundle-folder.ts';

let output: string | undefined;

/** Returns the bundled code of `functions/<entry>.ts`, or a placeholder where tests disable bundling. */
export function bundleFunctionCode(scope: Construct, entry: string): Code {
  if (!Stack.of(scope).bundlingRequired) return Code.fromInline(`// ${entry}`);
  output ??= getBundleFolder();
  return Code.fromAsset(join(output, entry), { exclude: ['*.map'] });
}
