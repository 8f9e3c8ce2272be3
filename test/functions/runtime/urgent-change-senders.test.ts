import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { urgentChangeSenders } from '../../../core/table/ticket-writers.ts';
import { bundlingOptions } from '../../../lib/shared/bundling/bundling-options.ts';

const toConstructId = (entryPoint: string): string =>
  basename(entryPoint)
    .replace(/\..*/, '')
    .replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

test('all functions that must queue changes of emergencies contain the code that queues them', () => {
  const { metafile } = buildSync({
    ...bundlingOptions,
    entryPoints: globSync('functions/**/*.{http,connect,stream,task,schedule}.ts').filter((path) =>
      urgentChangeSenders.includes(toConstructId(path)),
    ),
    ...{ minify: false, outdir: 'unused', write: false, metafile: true },
  });
  const queueing = Object.values(metafile.outputs).flatMap(({ entryPoint, inputs }) =>
    entryPoint && (inputs['functions/runtime/urgent-changes.ts']?.bytesInOutput ?? 0) > 0
      ? [toConstructId(entryPoint)]
      : [],
  );
  expect(queueing.toSorted()).toEqual(urgentChangeSenders.toSorted());
});
