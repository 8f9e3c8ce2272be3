import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { defineCommand } from '../bin/cli/command.ts';

const npmSbom = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--omit', 'dev'];

export const sbomCommand = defineCommand({
  description: `Prints the packages of package-lock.json without those for development, as CycloneDX JSON. Run npm with -s to
keep its own lines out of a file: npm run -s generate -- sbom > sbom.json
THIRD-PARTY-LICENSES.md lists the packages of which code is deployed.`,
  options: {},
  examples: [''],
  exitCodes: { 0: 'the bill was printed' },
  run: async () => {
    const { status } = spawnSync('npm', npmSbom, {
      cwd: resolve(import.meta.dirname, '..'),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return status === 0 ? 0 : 2;
  },
});
