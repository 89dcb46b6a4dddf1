import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startCertificateLog } from './certificate-log.ts';
import { type Claims, startOidcIssuer } from './oidc-issuer.ts';
import { startRekorLog } from './rekor-log.ts';
import { freePort, type StartedProgram, startProgram } from './started-program.ts';
import { type Log, trustedRoot } from './trusted-root.ts';

/** A private Sigstore on loopback: the real Fulcio and the real timestamp authority, and an issuer of tokens. */
export interface Sigstore {
  readonly fulcioUrl: string;
  /** Of RFC 3161 requests, with its path. */
  readonly tsaUrl: string;
  /** Of the transparency log; empty where there is none. */
  readonly rekorUrl: string;
  /** Of the tokens, and so the issuer that certificates name. */
  readonly issuer: string;
  /** A token of a job on GitHub; see `oidc-issuer.ts` for its claims. */
  token(claims?: Claims): string;
  /** What a job asks for a token with: `ACTIONS_ID_TOKEN_REQUEST_URL` and `…_TOKEN`. */
  readonly request: { readonly url: string; readonly token: string };
  /** What tokens that are asked for in that way say from now on, besides the usual. */
  say(claims: Claims): void;
  /** The text of a `trusted_root.json`. */
  readonly trustedRoot: string;
  close(): Promise<void>;
}

/** The paths of the programs; `.ci/tools` installs them. */
export interface SigstorePrograms {
  readonly fulcio: string;
  readonly timestampServer: string;
  /** Of Rekor v2, where that is wanted. */
  readonly rekorServer?: string | null;
}

/** How long to wait for another test, in milliseconds. */
const PATIENCE = 120_000;

/** What else there is, and what verifiers ask for from then on. */
export interface SigstoreOptions {
  /** A transparency log: true for one that is like Rekor v1, or the real Rekor v2. */
  readonly log?: boolean | 'v2';
  /** A certificate transparency log. */
  readonly certificateLog?: boolean;
}

export async function startSigstore(
  programs: SigstorePrograms,
  { log = false, certificateLog = false }: SigstoreOptions = {},
): Promise<Sigstore> {
  const folder = mkdtempSync(join(tmpdir(), 'sigstore-'));
  const issuer = await startOidcIssuer();
  const started: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(started.map((one) => one.close()));
    await issuer.close();
    rmSync(folder, { recursive: true });
  };
  try {
    const ctlog = certificateLog ? await startCertificateLog() : null;
    if (ctlog !== null) started.push(ctlog);
    const fulcio = await startFulcio(programs.fulcio, issuer.url, ctlog?.url ?? '', folder);
    started.push(fulcio);
    const tsa = await startTimestampServer(programs.timestampServer);
    started.push(tsa);
    const rekor = await startLog(log, programs, folder);
    if (rekor !== null) started.push(rekor);
    const chain = (await (await fetch(`${fulcio.url}/api/v2/trustBundle`)).json()) as {
      readonly chains: readonly { readonly certificates: readonly string[] }[];
    };
    const tsaChain = await (await fetch(`${tsa.url}/api/v1/timestamp/certchain`)).text();
    return {
      fulcioUrl: fulcio.url,
      tsaUrl: `${tsa.url}/api/v1/timestamp`,
      rekorUrl: rekor?.url ?? '',
      issuer: issuer.url,
      token: (claims) => issuer.token(claims),
      request: issuer.request,
      say: (claims) => issuer.say(claims),
      trustedRoot: trustedRoot({
        fulcio: chain.chains.map(({ certificates }) => ({
          uri: fulcio.url,
          pem: certificates.join('\n'),
        })),
        timestamps: [{ uri: tsa.url, pem: tsaChain }],
        ctlogs: ctlog === null ? [] : [ctlog.log],
        tlogs: rekor === null ? [] : [rekor.log],
      }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startLog(
  log: NonNullable<SigstoreOptions['log']>,
  { rekorServer }: SigstorePrograms,
  folder: string,
): Promise<(StartedProgram & { readonly log: Log }) | null> {
  if (log === false) return null;
  return log === true ? startRekorLog() : startRekorServer(rekorServer ?? 'rekor-server', folder);
}

/** Rekor v2, with its entries in a folder. */
async function startRekorServer(
  path: string,
  folder: string,
): Promise<StartedProgram & { readonly log: Log }> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signer = join(folder, 'rekor.pem');
  writeFileSync(signer, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  const port = await freePort();
  const args = [
    'serve',
    `--http-port=${port}`,
    `--grpc-port=${await freePort()}`,
    `--http-metrics-port=${await freePort()}`,
    // Verifiers look for the host of its address in its checkpoints.
    '--hostname=127.0.0.1',
    `--storage-dir=${join(folder, 'rekor')}`,
    `--signer-filepath=${signer}`,
    '--checkpoint-interval=1s',
    '--batch-max-age=10ms',
  ];
  const started = await startProgram(path, args, { port, ready: '/healthz' });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const id = createHash('sha256').update(key).digest();
  return { ...started, log: { url: started.url, key, id } };
}

async function startFulcio(
  path: string,
  issuer: string,
  ctlogUrl: string,
  folder: string,
): Promise<StartedProgram> {
  const config = join(folder, 'fulcio.yaml');
  // The comment keeps it from being read as JSON, whose names are others.
  writeFileSync(config, `# YAML\n${JSON.stringify(fulcioConfig(issuer))}\n`);
  const port = await freePort();
  const args = [
    'serve',
    '--ca=ephemeralca',
    '--host=127.0.0.1',
    `--port=${port}`,
    '--grpc-host=127.0.0.1',
    `--grpc-port=${await freePort()}`,
    `--metrics-port=${await freePort()}`,
    `--legacy-unix-domain-socket=${join(folder, 'fulcio.sock')}`,
    `--ct-log-url=${ctlogUrl}`,
    `--config-path=${config}`,
  ];
  return startProgram(path, args, { port, ready: '/healthz' });
}

/** What Fulcio makes of GitHub's tokens, as its public instance has it. */
function fulcioConfig(issuer: string): object {
  return {
    'oidc-issuers': {
      [issuer]: {
        'issuer-url': issuer,
        'client-id': 'sigstore',
        type: 'ci-provider',
        'ci-provider': 'github-workflow',
      },
    },
    'ci-issuer-metadata': {
      'github-workflow': {
        'default-template-values': { url: 'https://github.com', environment: '' },
        'extension-templates': {
          'github-workflow-trigger': 'event_name',
          'github-workflow-sha': 'sha',
          'github-workflow-name': 'workflow',
          'github-workflow-repository': 'repository',
          'github-workflow-ref': 'ref',
          'build-signer-uri': '{{ .url }}/{{ .job_workflow_ref }}',
          'build-signer-digest': 'job_workflow_sha',
          'runner-environment': 'runner_environment',
          'source-repository-uri': '{{ .url }}/{{ .repository }}',
          'source-repository-digest': 'sha',
          'source-repository-ref': 'ref',
          'source-repository-identifier': 'repository_id',
          'source-repository-owner-uri': '{{ .url }}/{{ .repository_owner }}',
          'source-repository-owner-identifier': 'repository_owner_id',
          'build-config-uri': '{{ .url }}/{{ .workflow_ref }}',
          'build-config-digest': 'workflow_sha',
          'build-trigger': 'event_name',
          'run-invocation-uri':
            '{{ .url }}/{{ .repository }}/actions/runs/{{ .run_id }}/attempts/{{ .run_attempt }}',
          'source-repository-visibility-at-signing': 'repository_visibility',
          'deployment-environment': 'environment',
        },
        'subject-alternative-name-template': '{{ .url }}/{{ .job_workflow_ref }}',
      },
    },
  };
}

/**
 * It serves its figures at port 2112, whatever it is told, so that one machine has one of them at a time: where another
 * test has it, we wait.
 */
async function startTimestampServer(path: string): Promise<StartedProgram> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const port = await freePort();
    const args = ['serve', '--host=127.0.0.1', `--port=${port}`, '--disable-ntp-monitoring'];
    try {
      return await startProgram(path, args, { port, ready: '/ping' });
    } catch (error) {
      if (!String(error).includes(':2112: bind') || Date.now() > until) throw error;
      await pause(200);
    }
  }
}
