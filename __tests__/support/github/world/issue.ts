import type { Account, Comment, Issue, World } from './model.ts';

/** An issue in the hands of a test. */
export interface IssueHandle {
  readonly issue: Issue;
  readonly number: number;
  edit(change: { readonly title?: string; readonly body?: string | null }): void;
  label(by: Account, ...names: readonly string[]): void;
  unlabel(by: Account, ...names: readonly string[]): void;
  comment(by: Account, body: string): Comment;
  close(by: Account): void;
  reopen(by: Account): void;
}

export function issueHandle(world: World, issue: Issue): IssueHandle {
  const change = (by: Account, type: 'LabeledEvent' | 'UnlabeledEvent', label: string): void => {
    const at = world.clock.tick();
    issue.timeline.push({ id: world.nextId(), type, actor: by, at, label });
    issue.updatedAt = at;
  };
  return {
    issue,
    number: issue.number,
    edit({ title, body }) {
      if (title !== undefined) issue.title = title;
      if (body !== undefined) issue.body = body;
      issue.updatedAt = world.clock.tick();
    },
    label(by, ...names) {
      for (const name of names) {
        issue.labels.add(name);
        change(by, 'LabeledEvent', name);
      }
    },
    unlabel(by, ...names) {
      for (const name of names) {
        issue.labels.delete(name);
        change(by, 'UnlabeledEvent', name);
      }
    },
    comment: (by, body) => addComment(world, issue, by, body),
    close(by) {
      const at = world.clock.tick();
      issue.state = 'CLOSED';
      issue.closedAt = at;
      issue.closedBy = by;
      issue.updatedAt = at;
      issue.timeline.push({ id: world.nextId(), type: 'ClosedEvent', actor: by, at });
    },
    reopen(by) {
      const at = world.clock.tick();
      issue.state = 'OPEN';
      issue.closedAt = null;
      issue.closedBy = null;
      issue.updatedAt = at;
      issue.timeline.push({ id: world.nextId(), type: 'ReopenedEvent', actor: by, at });
    },
  };
}

export function addComment(world: World, issue: Issue, author: Account, body: string): Comment {
  const createdAt = world.clock.tick();
  const comment = { id: world.nextId(), author, body, createdAt, updatedAt: createdAt };
  issue.comments.push(comment);
  issue.updatedAt = createdAt;
  return comment;
}
