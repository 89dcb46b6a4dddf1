import { describe, expect, test } from '@jest/globals';
import {
  type Annotation,
  annotationsOf,
  faultAnnotation,
  workflowCommand,
} from '../../../src/core/render/annotations.ts';
import { waiting } from '../../support/review-stories.ts';
import { commandsIn } from '../../support/runner/command-parser.ts';
import { denied, unreadable, whole } from '../../support/sample-stories.ts';
import { outcome, problem, verdict } from '../../support/sample-verdict.ts';

const inShort = (annotations: readonly Annotation[]) =>
  annotations.map(({ level, path, line, title }) => `${level} ${path}:${line} ${title}`);

describe('annotations', () => {
  test('stand at their lines, most severe first', () => {
    expect(inShort(annotationsOf(denied))).toEqual([
      'error grants/Extra.yml:1 grantproof: near-miss-path',
      'error grants/ci-deployer.yaml:5 grantproof: expiry',
      'error grants/ci-deployer.yaml:5 grantproof: owner',
      'error grants/ci-deployer.yaml:5 grantproof: ticket',
      'error grants/ci-deployer.yaml:10 grantproof: justification',
      'error grants/ci-deployer.yaml:14 grantproof: wildcard',
      'error grants/report-reader.yaml:3 grantproof: renewal',
      'warning grants/ci-deployer.yaml:9 grantproof: static-credential',
      'notice grants/ci-deployer.yaml:1 grantproof: approvals',
      'notice grants/report-reader.yaml:1 grantproof: approvals',
    ]);
  });

  test('leave out what was waived', () => {
    expect(inShort(annotationsOf(waiting))).toEqual([
      'warning grants/settler.yaml:9 grantproof: static-credential',
      'notice grants/report-reader.yaml:1 grantproof: approvals',
      'notice grants/settler.yaml:1 grantproof: approvals',
    ]);
  });

  test('show problems before findings', () => {
    const mixed = { ...unreadable, outcomes: [outcome('a', { rule: 'owner' })] };
    expect(inShort(annotationsOf(mixed))).toEqual([
      'error grants/broken.yaml:3 grantproof: yaml-duplicate-key',
      'error grants/gone.yaml:9 grantproof: yaml-ambiguous-scalar',
      'error grants/a.yaml:1 grantproof: owner',
    ]);
  });

  test('do not depend on the order of what was found', () => {
    const turned = {
      ...denied,
      outcomes: denied.outcomes.toReversed(),
      problems: denied.problems.toReversed(),
    };
    expect(annotationsOf(turned)).toEqual(annotationsOf(denied));
  });

  test('are ten of a level at most, the last of which counts the others', () => {
    const annotations = annotationsOf(whole);
    expect(annotations).toHaveLength(30);
    const errors = annotations.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(10);
    expect(errors.at(-1)).toMatchObject({
      path: 'grants/sample-0090.yaml',
      title: 'grantproof: 111 more',
      message: expect.stringMatching(
        /^111 more remarks like this in `grants\/sample-0090.yaml`, .* … and 106 more: see the summary of the job$/,
      ),
    });
  });

  test('are ten where there are ten', () => {
    const outcomes = Array.from({ length: 10 }, (_, i) => outcome(`s-${i}`, { rule: 'owner' }));
    const annotations = annotationsOf(verdict({ result: 'deny', outcomes }));
    expect(annotations.map(({ title }) => title)).toEqual(
      Array.from({ length: 10 }, () => 'grantproof: owner'),
    );
  });
});

describe('the command that shows an annotation', () => {
  const sample: Annotation = {
    level: 'error',
    path: 'grants/a,b:c%.yaml',
    line: 3,
    endLine: 4,
    column: 5,
    title: 'one: two, three',
    message: '100% of `a`\r\n::error::x ##[add-mask]e',
  };

  test('escapes what the runner would take for its own', () => {
    expect(workflowCommand(sample)).toBe(
      '::error file=grants/a%2Cb%3Ac%25.yaml,line=3,endLine=4,col=5,title=one%3A two%2C three::' +
        '100%25 of `a`\\r\\n::error::x \\x23#[add-mask]e',
    );
  });

  test('is read back by a runner as it was meant', () => {
    expect(commandsIn(workflowCommand(sample))).toEqual([
      {
        name: 'error',
        form: '::name::',
        properties: {
          file: 'grants/a,b:c%.yaml',
          line: '3',
          endline: '4',
          col: '5',
          title: 'one: two, three',
        },
        data: '100% of `a`\\r\\n::error::x \\x23#[add-mask]e',
      },
    ]);
  });

  test('cuts what the runner would cut', () => {
    const [command] = commandsIn(workflowCommand({ ...sample, message: '%'.repeat(9000) }));
    expect(command?.data).toBe(`${'%'.repeat(4095)}…`);
  });

  test('shows a fault, at no file', () => {
    expect(faultAnnotation('no\nanswer', 'try again')).toBe(
      '::error title=grantproof%3A nothing was judged::no\\nanswer; help: try again',
    );
  });

  test('shows a problem with its help', () => {
    const [first] = annotationsOf(verdict({ result: 'deny', problems: [problem()] }));
    expect(first?.message).toBe('the key `owner` stands here twice; help: keep one of them');
  });
});
