import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { defaultStartTime } from './clock.ts';
import { isControlPath } from './control/control-path.ts';
import { type LocalHotline, startLocalHotline } from './hotline.ts';
import {
  type HttpResponse,
  internalErrorResponse,
  unavailableResponse,
} from './http-api/response.ts';
import { throwUserError } from './user-error.ts';

export type LocalRunOptions = {
  assemblyDirectory: string;
  dataDirectory: string;
  /** Port on which the local run listens; 0 selects a free port. */
  port: number;
  dynamoDbEndpoint?: string | undefined;
  watchesCalls?: boolean;
  recordsTraffic?: boolean;
  /**
   * Factor from 0 to 1 by which the API stage's throttling limits are reduced on this machine.
   * @default 1
   */
  shareOfLimits?: number;
  /**
   * Virtual time at which a run without stored data starts.
   * @default 3 December 2021, 08:00, when the hotline opened
   */
  startTime?: Date;
  /** Synthesizes the cloud assembly; called once the port is known to be free. */
  prepare?(): Promise<void>;
  report?(line: string): void;
};

export type LocalHotlineRun = {
  url: string;
  stop(): Promise<void>;
};

/**
 * Runs the hotline of a cloud assembly locally. One port serves both the deployed application and the control pages below
 * /local.
 */
export async function serveLocalHotline(options: LocalRunOptions): Promise<LocalHotlineRun> {
  const { assemblyDirectory, dataDirectory, report = () => undefined } = options;
  let hotline: LocalHotline | undefined;
  const server = createServer((request, response) => {
    void answer(request, hotline, reset)
      .catch((error: unknown) => {
        report(
          `${request.method} ${request.url} failed: ${error instanceof Error ? error.stack : error}`,
        );
        return internalErrorResponse;
      })
      .then((answered) => send(response, answered));
  });
  mkdirSync(dataDirectory, { recursive: true });
  const url = `http://localhost:${await listen(server, options.port)}`;
  const open = (isFresh: boolean) =>
    startLocalHotline({
      assemblyDirectory,
      dataDirectory,
      apiEndpoint: url,
      dynamoDbEndpoint: options.dynamoDbEndpoint,
      watchesCalls: options.watchesCalls ?? false,
      recordsTraffic: options.recordsTraffic ?? false,
      shareOfLimits: options.shareOfLimits ?? 1,
      startTime: options.startTime ?? defaultStartTime,
      isFresh,
      report,
    });

  async function reset(): Promise<Date> {
    const running = hotline;
    hotline = undefined;
    await running?.stop();
    deleteLocalData(dataDirectory);
    hotline = await open(true);
    return hotline.clock.now();
  }

  try {
    await options.prepare?.();
    hotline = await open(false);
    setImmediate(() => loadControlPages().catch((error: unknown) => report(String(error))));
  } catch (error) {
    server.close();
    throw error;
  }
  return {
    url,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await hotline?.stop();
    },
  };
}

/** Loads the control pages and their navigation bar, which are not needed until the local run is ready. */
const loadControlPages = () =>
  Promise.all([import('./control/control.ts'), import('./control/navigation-bar.ts')]);

async function answer(
  request: IncomingMessage,
  hotline: LocalHotline | undefined,
  reset: () => Promise<Date>,
): Promise<HttpResponse> {
  if (hotline === undefined) {
    return unavailableResponse;
  }
  if (isControlPath(request)) {
    const [{ handleControlRequest }] = await loadControlPages();
    return handleControlRequest(request, { ...hotline, now: hotline.clock.now, reset });
  }
  const [, { addLocalRunNavigationBar }] = await loadControlPages();
  return addLocalRunNavigationBar(await hotline.api(request), hotline.clock.now());
}

function send(response: ServerResponse, { status, headers, cookies, body }: HttpResponse): void {
  response.writeHead(status, {
    ...headers,
    'content-length': body.length,
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
  });
  response.end(body);
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throwUserError(
        `Port ${port} is in use. Stop the process that uses it, or choose another port: PORT=3001 npm start`,
      );
    }
    throw error;
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** Deletes the databases of the local run; keeps the log files. */
function deleteLocalData(directory: string): void {
  for (const file of readdirSync(directory).filter((name) => /\.sqlite(-\w+)?$/.test(name))) {
    rmSync(join(directory, file));
  }
}
