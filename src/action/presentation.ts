import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { GateReport } from '../app/gate.ts';
import type { JudgeTools } from '../app/pull-request.ts';
import { ruleNotes } from '../app/rule-notes.ts';
import { annotationsOf, faultAnnotation, workflowCommand } from '../core/render/annotations.ts';
import { commentText } from '../core/render/comment.ts';
import { jsonPieces, jsonText } from '../core/render/json-text.ts';
import { logPage } from '../core/render/log-page.ts';
import { terminalText } from '../core/render/neutral-text.ts';
import { outputsOf } from '../core/render/outputs.ts';
import { summaryPage } from '../core/render/page.ts';
import { verdictJson } from '../core/render/verdict-json.ts';
import { worse } from '../core/verdict/result.ts';
import type { Environment, Host } from './host.ts';
import type { ActionInputs } from './inputs.ts';
import { NO_OUTPUTS } from './no-outputs.ts';
import { appendSummary, type Outputs } from './runner-files.ts';

export interface Audience {
  readonly inputs: ActionInputs;
  readonly host: Host;
  readonly env: Environment;
  readonly tools: JudgeTools;
  readonly out: (text: string) => void;
}

/**
 * Shows verdicts wherever people and later steps look: log, annotations, summary, comment, report, SARIF. What can't
 * be shown is said in the log, and never makes the job fail: the verdict itself is on the commit by now.
 */
export async function presentReports(
  reports: readonly GateReport[],
  audience: Audience,
): Promise<Outputs> {
  const { out, inputs, env } = audience;
  if (reports.length === 0) {
    out('grantproof: nothing to judge: no such pull request is open\n');
    return NO_OUTPUTS;
  }
  for (const report of reports) {
    const links = linksOf(report, audience.host);
    const notes = noticesOf(report, inputs);
    const notices = [...notes, ...report.advice];
    out(logPage(report.report.verdict, report.report, notices));
    out(
      annotationsOf(report.report.verdict)
        .map((one) => `${workflowCommand(one)}\n`)
        .join(''),
    );
    await attempt(out, 'the summary', () =>
      appendSummary(
        env['GITHUB_STEP_SUMMARY'],
        summaryPage(report.report.verdict, { links, notices }),
      ),
    );
    if (inputs.comment) await comment(report, audience, { links, notices: notes });
    // Where the job is required it has told the verdict itself.
    if (report.published === 'refused' && !inputs.failOnDeny)
      out(unpublishedCommand(report, inputs));
  }
  return outputsFor(reports, audience);
}

/** Hidden in the comment, so that it is found again; each status keeps one of its own. */
const markerOf = ({ statusContext }: ActionInputs): string =>
  `<!-- grantproof:${statusContext.replaceAll(/[^\w./-]/g, '-').replaceAll('--', '-')} -->`;

async function comment(
  { pullRequest, report, status, published }: GateReport,
  { tools, inputs, host, out }: Audience,
  {
    links,
    notices,
  }: { readonly links: ReturnType<typeof linksOf>; readonly notices: readonly string[] },
): Promise<void> {
  if (pullRequest === null) return;
  const marker = markerOf(inputs);
  const { verdict } = report;
  const whole = host.runUrl === null ? undefined : 'the summary of the job';
  const body = commentText(marker, verdict, { links, notices, whole });
  // A pull request that changes no access hears nothing, unless it heard something before.
  const worthIt = verdict.deltas.length > 0 || status.state !== 'success';
  await attempt(out, 'the comment', async () => {
    const done = await tools.forge.publishComment(
      pullRequest,
      marker,
      body,
      worthIt ? 'write' : 'mend',
    );
    // Whoever may not even write the status has been told so.
    if (done === 'refused' && published === 'done')
      out(
        'grantproof: note: no comment was written: add `pull-requests: write` to `permissions:` in the workflow, or `comment: false` below `with:`\n',
      );
  });
}

const linksOf = ({ commit }: GateReport, { serverUrl, repository }: Host) => ({
  server: serverUrl,
  repository,
  sha: commit,
});

function noticesOf({ notes, published }: GateReport, inputs: ActionInputs): readonly string[] {
  return published === 'done' || inputs.failOnDeny
    ? notes
    : [...notes, `${unpublished(inputs)}: ${PUBLISH_HELP}`];
}

const unpublished = ({ statusContext }: ActionInputs): string =>
  `the status \`${statusContext}\` could not be written`;

const PUBLISH_HELP =
  'add `statuses: write` to `permissions:` in the workflow; where the pull request comes from a fork, comment `/grantproof recheck`, or run the workflow by hand';

/** Where people look first, nothing has changed: the job has to say so. */
function unpublishedCommand({ report }: GateReport, inputs: ActionInputs): string {
  const { result } = report.verdict;
  const message = `${unpublished(inputs)}, so that the commit shows what was said before: the verdict is \`${result}\``;
  return `${faultAnnotation(message, PUBLISH_HELP, 'the verdict is not on the commit')}\n`;
}

async function attempt(out: Audience['out'], what: string, show: () => unknown): Promise<void> {
  try {
    await show();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    out(`grantproof: note: ${what} could not be written: ${terminalText(why)}\n`);
  }
}

async function outputsFor(reports: readonly GateReport[], audience: Audience): Promise<Outputs> {
  const values = reports.map(({ report }) => outputsOf(report.verdict));
  const worst = reports.reduce((a, b) => (isWorse(b, a) ? b : a));
  const path = await writeReport(worst, audience);
  return {
    ...NO_OUTPUTS,
    result: worst.report.verdict.result,
    'delta-digest': reports.length === 1 ? worst.report.verdict.deltaDigest : '',
    findings: String(values.reduce((sum, { findings }) => sum + Number(findings), 0)),
    report: path,
  };
}

const isWorse = (a: GateReport, b: GateReport): boolean =>
  a.report.verdict.result !== b.report.verdict.result &&
  worse(a.report.verdict.result, b.report.verdict.result) === a.report.verdict.result;

/** Writes the verdict, and its findings as SARIF where that is asked for. Gives the path of the former, or nothing. */
async function writeReport(
  { report }: GateReport,
  { inputs, host, tools, out }: Audience,
): Promise<string> {
  const path = join(host.temporary, 'grantproof', 'verdict.json');
  let written = '';
  await attempt(out, 'the report', () => {
    write(path, [...jsonPieces(verdictJson(report.verdict, report))].join(''));
    written = path;
  });
  const { sarifFile } = inputs;
  if (sarifFile !== null)
    await attempt(out, 'the SARIF file', async () => {
      const { verdictSarif } = await import('../core/render/verdict-sarif.ts');
      const notes = ruleNotes(report.verdict, tools.shipped);
      const sarif = verdictSarif(report.verdict, report, notes, tools.shipped.version());
      write(resolve(host.workspace, sarifFile), jsonText(sarif));
    });
  return written;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
