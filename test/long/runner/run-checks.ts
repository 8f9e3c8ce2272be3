import type { Check, CheckContext, PartResult } from './check.ts';
import { type CheckPlan, planChecks } from './check-plan.ts';
import type { CleanUps } from './clean-ups.ts';
import type { LongOptions, OwnOptions } from './options.ts';
import type { Output } from './output.ts';
import { openProgress, type ProgressLog } from './progress.ts';
import { formatCommand, ownOptions } from './read-options.ts';
import type { Results } from './results.ts';
import { toWrittenSections, type WrittenSection } from './trust.ts';

export type RunDeps = {
  results: Results;
  output: Output;
  now(): number;
  commit: string;
  assembly(): Promise<string>;
  cleanUps: CleanUps;
  writeSection(section: WrittenSection): Promise<void>;
};

type Run = { plan: CheckPlan; options: LongOptions; deps: RunDeps; progress: ProgressLog };

const errorText = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Returns the command that reproduces a failed part or a narrower failure. */
const repeatCommand = (
  check: Check,
  { seed, quick, ...options }: LongOptions,
  part: string,
  repeat?: OwnOptions,
): string => {
  const own = { ...ownOptions(check.name, options), ...(repeat ?? { parts: part }) };
  return formatCommand({ only: check.name, ...own, seed, quick });
};

/** Creates the context that a running check gets, and tracks its current part. */
const openContext = ({ plan, options, deps, progress }: Run) => {
  const current = { part: '', failures: 0 };
  const context: CheckContext = {
    options,
    assembly: deps.assembly,
    log: progress.log,
    progress: progress.report,
    fail(failure, repeat) {
      current.failures += 1;
      deps.output.line(`FAILED ${failure}`);
      deps.output.line(`  repeat: ${repeatCommand(plan.check, options, current.part, repeat)}`);
    },
    atEnd: deps.cleanUps.add,
  };
  return { context, current };
};

const cleanUp = async ({ deps }: Run): Promise<void> => {
  for (const error of await deps.cleanUps.run()) {
    deps.output.line(`A clean-up failed: ${errorText(error)}`);
  }
};

const runPart = async (
  run: Run,
  { context, current }: ReturnType<typeof openContext>,
  part: string,
): Promise<PartResult> => {
  Object.assign(current, { part, failures: 0 });
  try {
    const result = await run.plan.check.run(part, context);
    if (result.failed > 0 && current.failures === 0) {
      context.fail(`${part}: ${result.failed} failed`);
    }
    return { ...result, failed: Math.max(result.failed, current.failures > 0 ? 1 : 0) };
  } catch (error) {
    context.fail(errorText(error));
    await cleanUp(run); // a shared resource may be the cause
    return { passed: 0, failed: 1, figures: [] };
  }
};

const runCheck = async (run: Run): Promise<{ passed: number; failed: number }> => {
  const { plan, options, deps, progress } = run;
  const { check, parts, isStored, skipped } = plan;
  const key = { check: check.name, seed: options.seed, isQuick: options.quick };
  if (skipped > 0) {
    deps.output.line(
      `${check.name}: skipped ${skipped} parts that passed with seed ${options.seed}; --again repeats them`,
    );
  }
  const total = { passed: 0, failed: 0 };
  const opened = openContext(run);
  for (const part of plan.pending) {
    progress.begin(plan, part);
    const result = await runPart(run, opened, part);
    const seconds = progress.end(`${result.passed} passed, ${result.failed} failed`);
    total.passed += result.passed;
    total.failed += result.failed;
    if (!isStored) continue;
    const endedAt = new Date(deps.now()).toISOString();
    await deps.results.put(key, { part, ...result, seconds, endedAt, commit: deps.commit });
  }
  await cleanUp(run);
  if (isStored && !options.quick) {
    const stored = await deps.results.parts(key);
    for (const section of toWrittenSections(check, parts, stored, options)) {
      await deps.writeSection(section);
    }
  }
  return total;
};

/** Runs checks one after the other; a part that fails or throws doesn't end the run. */
export async function runChecks(
  checks: readonly Check[],
  options: LongOptions,
  deps: RunDeps,
): Promise<{ passed: number; failed: number }> {
  const plans = await planChecks(checks, options, deps.results);
  const progress = openProgress({ output: deps.output, now: deps.now, plans });
  deps.output.line(`Seed ${options.seed}`);
  const total = { passed: 0, failed: 0 };
  for (const plan of plans) {
    const { passed, failed } = await runCheck({ plan, options, deps, progress });
    total.passed += passed;
    total.failed += failed;
  }
  if (total.passed + total.failed === 0 && plans.some(({ pending }) => pending.length > 0)) {
    deps.output.line('FAILED The options select no test cases');
    total.failed = 1;
  }
  deps.output.line(`${total.passed} passed, ${total.failed} failed`);
  return total;
}
