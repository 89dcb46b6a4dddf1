import type { Advice } from './advice.ts';
import type { Job, Workflow, WorkflowNode } from './workflow.ts';

const SECRET_NAME =
  /(?:^|[-_])(?:token|password|passwd|passphrase|secret|(?:private|signing|api)[-_]key)$/i;

/** How well-known credentials begin. */
const SECRET_SHAPE =
  /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|xox[abprs]-[A-Za-z0-9-]{10,}|ATATT[A-Za-z0-9_=-]{20,}|AKIA[A-Z0-9]{16})|-----BEGIN [A-Z ]*PRIVATE KEY-----/;

interface Literal {
  readonly key: string;
  readonly node: WorkflowNode;
}

/** Secrets that stand in the file for everybody to read. Their values are in no message. */
export function examineSecrets(workflow: Workflow, job: Job): readonly Advice[] {
  return literals(workflow, job).map(({ key, node }) => ({
    code: 'workflow-literal-secret',
    level: 'error',
    place: node.place,
    message: `\`${key}\` holds a secret as plain text`,
    help: `revoke it, keep the new one as a secret of the repository, and write \`${key}: \${{ secrets.NAME }}\``,
  }));
}

/** The values that must not be shown, in order of appearance. */
export const secretValues = (workflow: Workflow): readonly string[] =>
  workflow.jobs.flatMap((job) => literals(workflow, job).map(({ node }) => String(node.value)));

function literals(workflow: Workflow, job: Job): readonly Literal[] {
  const given = [
    workflow.root.get('env'),
    job.node.get('env'),
    ...job.gate.flatMap(({ node }) => [node.get('env'), node.get('with')]),
  ];
  return given.flatMap((values) =>
    (values?.entries() ?? []).flatMap(([key, node]) =>
      isLiteral(key, node) ? [{ key, node }] : [],
    ),
  );
}

function isLiteral(key: string, { value }: WorkflowNode): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  const text = String(value);
  if (SECRET_SHAPE.test(text)) return true;
  return SECRET_NAME.test(key) && text.trim() !== '' && !text.includes('${{');
}
