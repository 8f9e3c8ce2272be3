import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { bundlingOptions } from './bundling.ts';
import { createModuleReader, type ModuleGraph } from './module-graph.ts';

const root = resolve(import.meta.dirname, '../../..');

/**
 * Packages that nearly all requests use. They are evaluated at the start, because esbuild can omit the unused parts of such
 * packages. Other packages are evaluated when they are first used.
 */
const eagerPackages = ['zod', '@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb'];

/** Module of a package that contains JSON data. The bundle contains the JSON file next to the module instead. */
const packageDataPattern = /libphonenumber-js\/metadata\.max\.json\.js$/;
const toJsonPath = (path: string): string => path.replace(/\.js$/, '');

/** Returns the code of a bundle's file `index.js`, which loads the entry file and contains the packages. */
const renderIndex = ({ codes, packages }: ModuleGraph): string => {
  const parts = [...packages].map(([name, names], at) => {
    const specifier = JSON.stringify(`package:${name}?${[...names].toSorted()}`);
    const isEager = eagerPackages.includes(name);
    return {
      statement: isEager ? `import * as package${at} from ${specifier};\n` : '',
      row: `${JSON.stringify(name)}: () => ${isEager ? `package${at}` : `require(${specifier})`}`,
    };
  });
  return `${parts.map(({ statement }) => statement).join('')}
import { createModuleLoader } from './functions/runtime/load-modules.ts';
const load = createModuleLoader({
  folder: __dirname,
  lengths: [${codes.map(({ length }) => length)}],
  packages: { ${parts.map(({ row }) => row).join(', ')} },
});
export const { handler } = load(0);`;
};

/** Creates an esbuild plugin for the generated modules: `index.js` of each function, and the used parts of each package. */
const createPlugin = (graphs: ReadonlyMap<string, ModuleGraph>): Plugin => ({
  name: 'lazy-modules',
  setup(plugin) {
    const namespace = 'generated';
    plugin.onResolve({ filter: /^(function|package):/ }, ({ path }) => ({ path, namespace }));
    plugin.onLoad({ filter: /^function:/, namespace }, ({ path }) => {
      const graph = graphs.get(path.slice('function:'.length));
      return graph && { contents: renderIndex(graph), resolveDir: root };
    });
    plugin.onLoad({ filter: /^package:/, namespace }, ({ path }) => {
      const [name = '', names = ''] = path.slice('package:'.length).split('?');
      const exported = names === '' ? '*' : `{ ${names} }`;
      return { contents: `export ${exported} from ${JSON.stringify(name)};`, resolveDir: root };
    });
    plugin.onLoad({ filter: packageDataPattern }, ({ path }) => {
      const file = JSON.stringify(`/data/${basename(toJsonPath(path))}`);
      return {
        contents: `export default JSON.parse(require("node:fs").readFileSync(__dirname + ${file}, "utf8"));`,
      };
    });
  },
});

/** Returns the paths of the JSON files of packages that a bundle reads, keyed by their names in the bundle. */
const listPackageData = ({ outputs }: Metafile, folder: string): [string, string][] =>
  Object.keys(outputs[relative(root, join(folder, 'index.js'))]?.inputs ?? {})
    .filter((input) => packageDataPattern.test(input))
    .map((input) => [basename(toJsonPath(input)), join(root, toJsonPath(input))]);

/**
 * Bundles Lambda functions. `entries` are their entry files below the project's folder, keyed by the folder of the bundle below
 * `outdir`. A bundle consists of `index.js` with the npm packages, `modules.txt` with the project's own modules, each of
 * which is compiled when it is first used, and their JSON files in `data`.
 */
export async function buildBundles(
  outdir: string,
  entries: Readonly<Record<string, string>>,
  aliases: Readonly<Record<string, string>> = {},
): Promise<Metafile> {
  const readGraph = createModuleReader(root, aliases);
  const graphs = new Map<string, ModuleGraph>();
  for (const [name, entry] of Object.entries(entries)) graphs.set(name, await readGraph(entry));
  const { metafile } = await build({
    ...bundlingOptions,
    absWorkingDir: root,
    entryPoints: [...graphs.keys()].map((name) => ({
      in: `function:${name}`,
      out: join(name, 'index'),
    })),
    outdir,
    metafile: true,
    plugins: [createPlugin(graphs)],
  });
  for (const [name, { codes, dataFiles }] of graphs) {
    const folder = join(outdir, name);
    await writeFile(join(folder, 'modules.txt'), codes.join(''));
    const files = [...dataFiles, ...listPackageData(metafile, folder)];
    if (files.length > 0) await mkdir(join(folder, 'data'), { recursive: true });
    for (const [file, path] of files) await copyFile(path, join(folder, 'data', file));
  }
  return metafile;
}
