// The two workflows of the README are those that `grantproof init` writes, without what they say besides.
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { textOf } from './tracked-files.ts';

interface Workflow {
  readonly name: string;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly object[] }>>;
}

const shown = [...textOf('README.md').matchAll(/^```yaml\n(name: .*?)^```$/gms)].map(
  ([, text = '']) => parse(text) as Workflow,
);

/** Without the copy for people, and the name that it asks the step by. */
function shortened(workflow: Workflow): Workflow {
  const jobs = Object.entries(workflow.jobs).map(([name, job]) => {
    const steps = job.steps
      .filter((step) => 'uses' in step && String(step.uses).startsWith('grantproof/'))
      .map((step) => Object.fromEntries(Object.entries(step).filter(([key]) => key !== 'id')));
    return [name, { ...job, steps }];
  });
  return { ...workflow, jobs: Object.fromEntries(jobs) as Workflow['jobs'] };
}

test.each(['grantproof', 'grantproof-seal'])('%s', (file) => {
  const written = parse(textOf(`examples/init/${file}.yml`)) as Workflow;
  expect(shown.find(({ name }) => name === written.name)).toEqual(shortened(written));
});
