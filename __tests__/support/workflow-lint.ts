import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { ServiceAnswer, ServiceRequest } from './language-service.ts';
import { readActionFile } from './runner/action-file.ts';
import { ROOT } from './spawn-cli.ts';

/** A workflow, or an action.yml if that is how its path ends. */
export interface LintedFile {
  readonly path: string;
  readonly text: string;
}

/** How workflows name this action. */
export const OUR_ACTION = 'grantproof/grantproof';

/** What GitHub's own language service finds, per file in order: `LINE:COLUMN: message`. */
export function serviceFindings(files: readonly LintedFile[]): ServiceAnswer {
  const request: ServiceRequest = {
    documents: files,
    action: { repository: OUR_ACTION, file: readActionFile(ROOT) },
  };
  const script = join(import.meta.dirname, 'language-service.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    input: JSON.stringify(request),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ServiceAnswer;
}

/** What actionlint finds in a workflow, line by line: `LINE:COLUMN: message`. */
export function actionlintFindings(actionlint: string, { text }: LintedFile): readonly string[] {
  const format = '{{range $e := .}}{{$e.Line}}:{{$e.Column}}: {{$e.Message}}\n{{end}}';
  // What it would run on scripts may be there or not: no part of ours.
  const args = ['-no-color', '-shellcheck=', '-pyflakes=', '-format', format, '-'];
  const { status, stdout, stderr } = spawnSync(actionlint, args, {
    input: text,
    encoding: 'utf8',
    cwd: '/',
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return stdout.split('\n').filter((line) => line !== '');
}
