import { spawnSync } from 'node:child_process';

/** `npm run deploy -- --stage dev`: one stage, named, and never all by mistake. The rest goes to `cdk deploy`. */
const [option, stage, ...rest] = process.argv.slice(2);
if (option !== '--stage' || !stage) {
  process.stderr.write('Which stage? npm run deploy -- --stage dev\n');
  process.exitCode = 2;
} else {
  const { status } = spawnSync('cdk', ['deploy', '--all', '--context', `stage=${stage}`, ...rest], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
