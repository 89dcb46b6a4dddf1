import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** How somebody looks at a page. */
export interface Look {
  readonly width?: number;
  readonly dark?: boolean;
  readonly print?: boolean;
}

/** A page in a browser. Scripts of ours run whatever the page's own policy forbids. */
export interface BrowserPage {
  readonly look: (look: Look) => Promise<void>;
  /** The value of an expression in the page, as JSON. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** What the browser asked for besides the page itself, and what it complained about. */
  readonly noticed: () => {
    readonly requests: readonly string[];
    readonly logged: readonly string[];
  };
  /** Roles and names as a screen reader has them. */
  readonly accessible: () => Promise<readonly { readonly role: string; readonly name: string }[]>;
  /** As a PDF on A4. */
  readonly print: () => Promise<Buffer>;
}

type Reply = Readonly<Record<string, unknown>>;

/** Opens the HTML in headless Chromium, does the work, and closes it whatever happens. */
export async function inChromium<T>(
  program: string,
  html: string,
  work: (page: BrowserPage) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const browser = spawn(
    program,
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--remote-debugging-port=0',
      `--user-data-dir=${join(folder, 'profile')}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: folder } },
  );
  const gone = new Promise<void>((done) => void browser.once('close', () => done()));
  try {
    const wire = await connect(await endpointOf(browser.stderr));
    const page = await openPage(wire, pathToFileURL(file).href);
    return await work(page);
  } finally {
    browser.kill('SIGKILL');
    await gone;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Where it listens, as it says on its standard error. */
async function endpointOf(stderr: NodeJS.ReadableStream): Promise<string> {
  const said: string[] = [];
  for await (const line of createInterface({ input: stderr })) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) return address;
    said.push(line);
  }
  throw new Error(`chromium did not start: ${said.join('\n')}`);
}

interface Wire {
  readonly call: (method: string, params?: Reply, session?: string) => Promise<Reply>;
  readonly on: (listener: (method: string, params: Reply) => void) => void;
}

async function connect(address: string): Promise<Wire> {
  const socket = new WebSocket(address);
  await new Promise((done, failed) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', failed);
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  const listeners: ((method: string, params: Reply) => void)[] = [];
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Reply;
    const { id, method, params } = message;
    if (typeof id === 'number') waiting.get(id)?.(message);
    else for (const listener of listeners) listener(String(method), params as Reply);
  });
  let last = 0;
  return {
    on: (listener) => void listeners.push(listener),
    call: async (method, params = {}, session) => {
      last += 1;
      const id = last;
      const reply = new Promise<Reply>((done) => void waiting.set(id, done));
      socket.send(
        JSON.stringify({
          id,
          method,
          params,
          ...(session !== undefined && { sessionId: session }),
        }),
      );
      const { error, result } = await reply;
      if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
      return result as Reply;
    },
  };
}

async function openPage({ call, on }: Wire, address: string): Promise<BrowserPage> {
  const requests: string[] = [];
  const logged: string[] = [];
  const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
  const attached = await call('Target.attachToTarget', { targetId, flatten: true });
  const session = String(attached['sessionId']);
  const ask = async (method: string, params: Reply = {}): Promise<Reply> =>
    call(method, params, session);
  const loaded = new Promise<void>((done) => {
    on((method, params) => {
      if (method === 'Page.loadEventFired') done();
      if (method === 'Network.requestWillBeSent') {
        const { url } = params['request'] as { readonly url: string };
        if (url !== address) requests.push(url);
      }
      if (method === 'Log.entryAdded') logged.push(JSON.stringify(params['entry']));
      if (method === 'Page.javascriptDialogOpening') logged.push('a script ran');
    });
  });
  for (const domain of ['Page', 'Network', 'Log', 'Accessibility']) await ask(`${domain}.enable`);
  await ask('Page.navigate', { url: address });
  await loaded;
  return {
    look: async ({ width = 1280, dark = false, print = false }) => {
      const value = dark ? 'dark' : 'light';
      await ask('Emulation.setEmulatedMedia', {
        media: print ? 'print' : '',
        features: [{ name: 'prefers-color-scheme', value }],
      });
      const metrics = { width, height: 900, deviceScaleFactor: 1, mobile: width < 600 };
      await ask('Emulation.setDeviceMetricsOverride', metrics);
    },
    evaluate: async (expression) => {
      const reply = await ask('Runtime.evaluate', { expression, returnByValue: true });
      if (reply['exceptionDetails'] !== undefined)
        throw new Error(JSON.stringify(reply['exceptionDetails']));
      return (reply['result'] as Reply)['value'];
    },
    noticed: () => ({ requests, logged }),
    accessible: async () => {
      const { nodes } = await ask('Accessibility.getFullAXTree');
      return (nodes as readonly AccessibleNode[])
        .filter(({ ignored }) => !ignored)
        .map(({ role, name }) => ({ role: role?.value ?? '', name: name?.value ?? '' }));
    },
    print: async () => {
      const { data } = await ask('Page.printToPDF', { preferCSSPageSize: true });
      return Buffer.from(String(data), 'base64');
    },
  };
}

interface AccessibleNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}
